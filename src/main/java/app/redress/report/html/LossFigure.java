package app.redress.report.html;

import app.redress.domain.Control;
import app.redress.language.Catalogue;
import app.redress.report.document.LossChart;
import app.redress.report.text.Formats;

/// The chart of losses with its legend and the list of countermeasures.
final class LossFigure {
    private final LossChart chart;
    private final Catalogue words;
    private final Formats formats;

    LossFigure(LossChart chart, Catalogue words, Formats formats) {
        this.chart = chart;
        this.words = words;
        this.formats = formats;
    }

    void draw(Html html) {
        html.open("figure", "class", "chart");
        legend(html, words.say("losses.charges"), words.say("losses.spend"), words.say("losses.bar", chart.hours()));
        svg(html, chart, words.say("losses.title"));
        controlList(html);
        html.close("figure");
    }

    static void legend(Html html, String charges, String spend, String unit) {
        html.open("p", "class", "legend").open("span", "class", "key charges").close("span");
        html.text(charges).open("span", "class", "key spend").close("span");
        html.text(spend).leaf("span", unit, "class", "unit");
        html.close("p");
    }

    static void svg(Html html, LossChart chart, String title) {
        html.open(
                "svg",
                "viewBox",
                "0 0 " + LossChart.WIDTH + " " + LossChart.HEIGHT,
                "role",
                "img",
                "aria-label",
                title);
        chart.draw(new SvgSurface(html));
        html.close("svg");
    }

    private void controlList(Html html) {
        html.open("ol", "class", "controls");
        for (Control control : chart.controls()) {
            html.open("li").leaf("b", words.sayOr("control.", control.name()));
            html.text(" " + formats.time(control.at()));
            if (control.note() != null && !control.note().isBlank()) {
                html.text(" · " + control.note());
            }
            html.text(chart.shows(control) ? "" : " " + words.say("losses.outside"))
                    .close("li");
        }
        html.close("ol");
    }
}
