"""What the tests themselves stand on: a broker of their own and one real worker on the test database."""

import time

import pytest
from kombu.exceptions import OperationalError

from config.celery import app
from config.processes import Child


@pytest.mark.slow
def test_one_real_worker_takes_tasks_by_name_from_the_sessions_broker(live_worker: Child) -> None:
    ((worker, before),) = app.control.inspect(timeout=2).stats().items()
    app.send_task("governance.tick")
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        done = app.control.inspect([worker], timeout=1).stats()[worker]["total"].get("governance.tick", 0)
        if done > before["total"].get("governance.tick", 0):
            break
    assert done == before["total"].get("governance.tick", 0) + 1
    assert live_worker.poll() is None


def test_where_no_broker_was_asked_for_it_is_dead() -> None:
    with pytest.raises(OperationalError), app.connection_for_write() as connection:
        connection.ensure_connection(max_retries=1, interval_start=0)
