#!/bin/sh
# Compiles the golden script with as much of the SDK as it uses, and runs it. TIDEGATE_CLASSPATH: the jars that the SDK needs.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac -proc:none -nowarn -d "$classes" -cp "$TIDEGATE_CLASSPATH" \
  -sourcepath "$here/../../../../sdk/java/src/main/java" "$here/Golden.java"
java -cp "$classes:$TIDEGATE_CLASSPATH" Golden
