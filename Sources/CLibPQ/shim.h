#pragma once

// libpq, and the two Linux calls the reactor waits with: Glibc's own module map leaves them out.
#include <libpq-fe.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
