#!/bin/sh
# Proves that everything the build needs resolves: builds and tests with an empty local Maven repository.
# Usage: checks/resolves.sh [extra Maven arguments, for example -DskipTests]
set -eu
cd "$(dirname "$0")/.."
repository=$(mktemp -d "${TMPDIR:-/tmp}/thi-dua-maven.XXXXXX")
trap 'rm -rf "$repository"' EXIT
started=$(date +%s)
./run test "-Dmaven.repo.local=$repository" "$@"
echo "Resolved $(du -sm "$repository" | cut -f1) MiB from nothing in $(($(date +%s) - started)) s, tests included."
