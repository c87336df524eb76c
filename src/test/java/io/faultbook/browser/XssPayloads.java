package io.faultbook.browser;

import java.util.List;

/** Texts that run a script if a page doesn't escape them. */
final class XssPayloads {

	/** Payloads that run as soon as a browser parses them as HTML. */
	static final List<String> RUN_WITHOUT_INTERACTION = List.of("<script>alert(1)</script>",
			"<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg/onload=alert(1)>");

	static final List<String> ALL = List.of("<script>alert(1)</script>", "<ScRiPt>alert(1)</sCrIpT>",
			"<script/x>alert(1)</script>", "<<script>alert(1)//<</script>", "<script src=data:,alert(1)></script>",
			"</p><script>alert(1)</script>", "</title><script>alert(1)</script>",
			"</textarea><script>alert(1)</script>", "--><script>alert(1)</script>", "]]><script>alert(1)</script>",
			"\"><script>alert(1)</script>", "`><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
			"<img src=x onerror=alert(1)>", "<IMG SRC=x OnErRoR=alert(1)>", "<img src=x:x onerror=\"alert(1)\">",
			"<img src=\"javascript:alert(1)\">", "<image src=x onerror=alert(1)>", "<svg onload=alert(1)>",
			"<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
			"<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><a href=javascript:alert(1)>x</a></svg>",
			"<body onload=alert(1)>", "<iframe src=javascript:alert(1)>",
			"<iframe srcdoc=\"<script>parent.alert(1)</script>\">", "<object data=javascript:alert(1)>",
			"<video src=x onerror=alert(1)>", "<video><source onerror=alert(1)></video>",
			"<details open ontoggle=alert(1)>x</details>", "<input autofocus onfocus=alert(1)>",
			"<textarea autofocus onfocus=alert(1)>",
			"<a href=javascript:alert(1) autofocus tabindex=1 onfocus=alert(1)>x</a>",
			"<form action=javascript:alert(1)><button>x</button></form>", "<button formaction=javascript:alert(1)>x",
			"<base href=javascript:alert(1)//>", "<link rel=stylesheet href=data:,*{}>",
			"<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
			"<style>@import 'javascript:alert(1)';</style>",
			"<div style=\"background:url(javascript:alert(1))\">x</div>",
			"<template><script>alert(1)</script></template>",
			"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
			"<x onmouseover=alert(1) style=position:fixed;inset:0>x</x>", "<p onclick=alert(1)>x</p>",
			"[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))",
			"[x](java\tscript:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
			"[x](vbscript:alert(1))", "[x](https://a.example \"\\\" onmouseover=alert(1) x=\\\"\")",
			"![x](x\"onerror=\"alert(1))", "![x](javascript:alert(1))", "<javascript:alert(1)>",
			"[x][r]\n\n[r]: javascript:alert(1)", "&lt;script&gt;alert(1)&lt;/script&gt;",
			"\" autofocus onfocus=alert(1) x=\"", "' autofocus onfocus=alert(1) x='", "\" onmouseover=\"alert(1)",
			"javascript:alert(1)", "${alert(1)}", "[[${T(java.lang.Runtime).getRuntime()}]]",
			"{{constructor.constructor('alert(1)')()}}", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
			"%3Cscript%3Ealert(1)%3C/script%3E", "+ADw-script+AD4-alert(1)", "\u2028<script>alert(1)</script>",
			"\uff1cscript\uff1ealert(1)\uff1c/script\uff1e");

	private XssPayloads() {
	}

}
