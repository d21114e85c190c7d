#!/bin/sh
# Runs a command that dies with its parent, also when the parent was killed with SIGKILL and could not clean up.
#
#   die-with-parent.sh command [arguments]
#
# On Linux the kernel does it (the parent-death signal survives exec). Elsewhere a loop looks for the parent five
# times a second. Either way the command keeps the process id that the parent knows.
if setpriv --pdeathsig KILL true 2>/dev/null; then
  exec setpriv --pdeathsig KILL "$@"
fi

parent=$PPID
(
  while kill -0 "$parent" && kill -0 "$$"; do sleep 0.2; done
  kill -KILL "$$"
) </dev/null >/dev/null 2>&1 3>&- &
exec "$@"
