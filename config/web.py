"""Settings of the web server, for `up` and for the container."""

wsgi_app = "config.wsgi:application"
worker_class = "gthread"
workers = 2
threads = 4
preload_app = True  # one import for both workers; connections are opened only when the first page is asked for
timeout = 60
graceful_timeout = 8
keepalive = 5
control_socket_disable = True
