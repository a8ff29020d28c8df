@echo off
rem Makes every later start of Redress on this machine faster: goes through the sample case once, without a display, and
rem keeps what Java learnt in redress.aot beside bin. Run it again after an update of Redress or Java.
setlocal EnableExtensions DisableDelayedExpansion
cd /d "%~dp0.." || exit /b 2
set "SCRATCH=%TEMP%\redress-prepare-%RANDOM%"
mkdir "%SCRATCH%" || exit /b 2
rem a sample that was analysed before would teach nothing of the analysis
set "APPDATA=%SCRATCH%"
if exist redress.aot del redress.aot

echo redress: going through the sample case; this takes up to a minute 1>&2
set REDRESS_OPTS=%REDRESS_OPTS% -XX:AOTCacheOutput=redress.aot "-Duser.home=%SCRATCH%" -Dglass.platform=Headless -Dprism.order=sw
call "%~dp0redress.bat" bench window --rounds 1 --sample sample-data > "%SCRATCH%\log" 2>&1

set EXIT=0
if exist redress.aot (
    echo redress: prepared; kept in %CD%\redress.aot 1>&2
) else (
    type "%SCRATCH%\log" 1>&2
    echo redress: nothing was prepared, starts take as long as before: may you write to %CD%? 1>&2
    set EXIT=2
)
rmdir /s /q "%SCRATCH%"
exit /b %EXIT%
