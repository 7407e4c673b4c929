"""`python -m config.health`: ask the web server beside us whether it reaches its database, as the container's check."""

import os
import sys
from http import HTTPStatus
from http.client import HTTPConnection

HOST = "127.0.0.1"
PORT = 8000


def is_ready() -> bool:
    """Return whether /readyz answers 200, asked under the first allowed host as the proxy would ask."""
    connection = HTTPConnection(HOST, PORT, timeout=4)
    host = os.environ.get("ALLOWED_HOSTS", HOST).split(",")[0]
    try:
        connection.request("GET", "/readyz", headers={"Host": host, "X-Forwarded-Proto": "https"})
        return connection.getresponse().status == HTTPStatus.OK
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(not is_ready())
