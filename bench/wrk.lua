-- Says in one line what bench/servers.sh reads: requests, bytes, microseconds, failures.
function done(summary)
  local failed = summary.errors
  print(string.format("wrk %d %d %d %d", summary.requests, summary.bytes, summary.duration,
    failed.connect + failed.read + failed.write + failed.timeout + failed.status))
end
