-- Sends the requests of a file, in turn: "path<TAB>header: value<TAB>..." a line. The file is in REQUESTS.
local requests = {}
local n = 0

-- Not before: wrk knows the Host only now.
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
