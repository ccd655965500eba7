-- Asks for the paths of a list, one after the other, each thread its share:
--   wrk … -s bench/list.lua ADDRESS -- FILE FIRST once|again [HEADER]
-- Says in one line, when it is done: requests, bytes, microseconds, failures, the first line of the
-- list that was not asked. With "once", to come to the end of the list is a failure.
local threads = {}

function setup(thread)
  thread:set("number", #threads)
  thread:set("ended", 0)
  table.insert(threads, thread)
end

function init(args)
  paths = {}
  for line in io.lines(args[1]) do
    table.insert(paths, "GET " .. line .. " HTTP/1.1\r\n")
  end
  again = args[3] == "again"
  next_line = tonumber(args[2]) + number
  rest = "Host: 127.0.0.1\r\n" .. (args[4] and args[4] .. "\r\n" or "") .. "\r\n"
end

function request()
  local line = next_line
  if line > #paths then
    if not again then
      ended = 1
      wrk.thread:stop()
    end
    line = (line - 1) % #paths + 1
  end
  next_line = next_line + 2
  return paths[line] .. rest
end

function done(summary)
  local failed, last = summary.errors, 0
  local ended = 0
  for _, thread in ipairs(threads) do
    ended = ended + thread:get("ended")
    last = math.max(last, thread:get("next_line"))
  end
  print(string.format("wrk %d %d %d %d %d", summary.requests, summary.bytes, summary.duration,
    failed.connect + failed.read + failed.write + failed.timeout + failed.status + ended, last))
end
