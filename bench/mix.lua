-- For wrk: a mix of three lookups per search.
local searches = {
  "10:23:01%20%5BE%5D%20HTTP%20200,%20errorCode=28601,%20msg=user%20device%20not%20bind.%20cost=404ms",
  "device%20not%20found", "%E8%AE%BE%E5%A4%87%E4%B8%8D%E5%AD%98%E5%9C%A8", "upgrade%20failed",
}
local codes = { "2062", "401", "9103", "28601", "5005", "9131" }
local languages = { "en", "zh-CN" }
local n = 0

request = function()
  n = n + 1
  local path
  if n % 4 == 0 then
    path = "/codes?search=" .. searches[n / 4 % #searches + 1]
  else
    path = "/codes/" .. codes[n % #codes + 1]
  end
  return wrk.format("GET", path, { ["Accept-Language"] = languages[math.floor(n / 2) % 2 + 1] })
end
