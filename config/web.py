"""Settings of the web server, for `up` and for the container."""

import gc

wsgi_app = "config.wsgi:application"
worker_class = "gthread"
# A browser stays with the worker that took its connection: with one more than processors, chance leaves none idle.
workers = 3
threads = 3
preload_app = True  # one import for both workers; connections are opened only when the first page is asked for
timeout = 60
graceful_timeout = 8
keepalive = 5
control_socket_disable = True


def when_ready(server: object) -> None:
    """Leave what was loaded before the workers are forked out of every later collection of garbage."""
    gc.freeze()


def post_fork(server: object, worker: object) -> None:
    """Collect seldom: a page makes thousands of small things and keeps none."""
    gc.set_threshold(50_000, 20, 50)
