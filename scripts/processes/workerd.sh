#!/bin/sh
# Stands in for the workerd binary, so that workerd never outlives the edge process and holds its port.
exec "$(dirname "$0")/die-with-parent.sh" "${TIDEGATE_WORKERD:?}" "$@"
