#!/bin/sh
# load-in-duckdb.sh DRILL: loads a drill into DuckDB and asks three simple questions, for `redress bench --beside`.
here=$(dirname "$0")
driver="$here/../../target/benchmark/duckdb_jdbc.jar"
if [ ! -f "$driver" ]; then
    echo "$driver is missing; mvn -P benchmark test-compile fetches it" >&2
    exit 2
fi
exec "${JAVA:-java}" --enable-native-access=ALL-UNNAMED -Xmx256m -cp "$driver" "$here/LoadInDuckDb.java" "$1"
