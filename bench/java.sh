#!/bin/sh
# Prints the path of a java of version 25 or newer, which may stand beside an older default:
# $JAVA_HOME's, the first on the PATH, or the newest found where JDKs usually stand.
set -eu
version() {
  "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p'
}
for java in "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java || echo /nowhere)" \
  $(ls -d /usr/lib/jvm/*/bin/java "$HOME"/.sdkman/candidates/java/*/bin/java "$HOME"/.jdks/*/bin/java \
    /opt/*/bin/java /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java 2>/dev/null | sort -r); do
  [ -x "$java" ] || continue
  found=$(version "$java")
  if [ "${found:-0}" -ge 25 ]; then
    echo "$java"
    exit 0
  fi
done
echo "needs a Java 25 or newer: set JAVA_HOME to one" >&2
exit 1
