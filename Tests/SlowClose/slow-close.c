/* Makes close() of a unix socket take 20 ms longer, so that whoever opens a descriptor meanwhile gets the same number.
   EnduranceTests compiles it and preloads it into a run of its own. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

int close(int descriptor) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "close");
    struct sockaddr_storage address;
    socklen_t length = sizeof address;
    int is_local = getsockname(descriptor, (struct sockaddr *)&address, &length) == 0 && address.ss_family == AF_UNIX;
    int result = real(descriptor);
    if (is_local) nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
    return result;
}
