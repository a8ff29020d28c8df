#!/bin/sh
# load-in-duckdb.sh DRILL: loads a drill into DuckDB and asks three simple questions, for `redress bench --beside`.
# The driver is fetched by `mvn -P benchmark test-compile`.
here=$(dirname "$0")
exec "${JAVA:-java}" --enable-native-access=ALL-UNNAMED -Xmx256m -cp "$here/../../target/benchmark/duckdb_jdbc.jar" \
    "$here/LoadInDuckDb.java" "$1"
