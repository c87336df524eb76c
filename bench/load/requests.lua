-- For wrk: sends the requests in the file named by REQUESTS, in turn. One per line: "path<TAB>header: value<TAB>...".
local requests = {}
local n = 0

-- In init, because wrk.format needs the Host header, which isn't known before.
init = function()
  for line in io.lines(os.getenv("REQUESTS")) do
    local path, headers = nil, {}
    for field in line:gmatch("[^\t]+") do
      local name, value = field:match("^([%w-]+): (.*)$")
      if path and name then headers[name] = value else path = path or field end
    end
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

request = function()
  n = n % #requests + 1
  return requests[n]
end
