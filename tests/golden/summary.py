"""The last words of a run of the golden cases: how many passed, how many failed, what is not built."""

import re

CASES = "golden/test_indicators.py::test_the_indicator_is"


def pytest_terminal_summary(terminalreporter):
    """Print the golden result on a line of its own, after the indicators that are not built yet."""
    reports = {
        outcome: [report for report in terminalreporter.stats.get(outcome, []) if CASES in report.nodeid]
        for outcome in ("passed", "failed", "error", "skipped")
    }
    if not any(reports.values()):
        return
    skipped = sorted(
        {name for report in reports["skipped"] for name in re.findall(r"not built yet: (\w+)", str(report.longrepr))}
    )
    terminalreporter.section("golden indicators")
    for name in skipped:
        terminalreporter.write_line(f"skipped, not built yet: {name}")
    failed = {report.nodeid for report in reports["failed"] + reports["error"]}
    passed = {report.nodeid for report in reports["passed"]} - failed
    terminalreporter.write_line(f"{len(passed)} passed, {len(failed)} failed")
