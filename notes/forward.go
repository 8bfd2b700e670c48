package notes

import (
	"net/url"
	"strings"

	"gloss/model"
)

// forwarder is a page of a service that only leads to the address in one of its parameters.
type forwarder struct {
	host      string // "*.x" is every host below x, "x.*" is x under every domain
	path      string // it begins with this
	parameter string
}

// forwarders are pages that mail programs, chats, networks and search engines put before the
// addresses which people write or copy there.
var forwarders = []forwarder{
	{"google.*", "/url", "q"}, {"google.*", "/url", "url"},
	{"*.safelinks.protection.outlook.com", "/", "url"}, {"statics.teams.cdn.office.net", "/evergreen-assets/safelinks", "url"},
	{"l.facebook.com", "/l.php", "u"}, {"lm.facebook.com", "/l.php", "u"}, {"l.instagram.com", "/", "u"}, {"l.messenger.com", "/l.php", "u"}, {"l.workplace.com", "/l.php", "u"},
	{"slack-redir.net", "/link", "url"}, {"youtube.com", "/redirect", "q"}, {"vk.com", "/away.php", "to"},
	{"linkedin.com", "/redir/redirect", "url"}, {"linkedin.com", "/safety/go", "url"}, {"steamcommunity.com", "/linkfilter", "url"},
	{"duckduckgo.com", "/l/", "uddg"}, {"out.reddit.com", "/", "url"}, {"t.umblr.com", "/redirect", "z"}, {"getpocket.com", "/redirect", "url"}, {"medium.com", "/r/", "url"},
	{"hatenablog-parts.com", "/embed", "url"}, {"cdn.embedly.com", "/widgets/media.html", "url"},
	{"deref-gmx.net", "/", "redirectUrl"}, {"deref-web.de", "/", "redirectUrl"}, {"douban.com", "/link2/", "url"},
	{"link.zhihu.com", "/", "target"}, {"link.juejin.cn", "/", "target"}, {"link.csdn.net", "/", "target"}, {"c.pc.qq.com", "/", "pfurl"},
	{"urldefense.proofpoint.com", "/v1/url", "u"},
}

// Forwarded returns the address that a forwarding page leads to, where target names such a page
// and the address stands in it; else target. Pages that lead to one another are followed a few
// times. Prepare leads all links so; a reader that looks at the words of a link, whether they are
// its address, does so first.
func Forwarded(target string) string {
	for range 3 {
		to := forwarded(target)
		if to == target {
			break
		}
		target = to
	}
	return target
}

func forwarded(target string) string {
	if strings.LastIndex(target, "http") <= 0 {
		return target // as most
	}
	u, err := url.Parse(target)
	if err != nil || u.Host == "" {
		return target
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if to := defended(host, u, target); to != "" {
		return to
	}
	for _, f := range forwarders {
		if !f.at(host) || !strings.HasPrefix(u.Path, f.path) {
			continue
		}
		if to := leading(u.Query().Get(f.parameter)); to != "" {
			return to
		}
	}
	return target
}

// at reports whether the page is one of a host.
func (f forwarder) at(host string) bool {
	if below, ok := strings.CutPrefix(f.host, "*"); ok {
		return strings.HasSuffix(host, below)
	}
	if name, ok := strings.CutSuffix(f.host, "*"); ok {
		return strings.HasPrefix(host, name)
	}
	return host == f.host
}

// defended returns the address in one of Proofpoint's, whose second form has other signs for
// those of an address and whose third has it in the path: "/v3/__https://example.org/__;".
func defended(host string, u *url.URL, target string) string {
	switch {
	case host == "urldefense.proofpoint.com" && u.Path == "/v2/url":
		to, err := url.PathUnescape(strings.NewReplacer("-", "%", "_", "/").Replace(u.Query().Get("u")))
		if err == nil {
			return leading(to)
		}
	case strings.HasPrefix(host, "urldefense."):
		_, rest, ok := strings.Cut(target, "/v3/__")
		to, signs, closed := strings.Cut(rest, "__;")
		if ok && closed && (!strings.Contains(to, "*") || strings.HasPrefix(signs, "!")) {
			return leading(to)
		}
	}
	return ""
}

// leading returns an address that is whole, "" for any other text.
func leading(to string) string {
	if to = Rejoin(to, "%20"); !strings.HasPrefix(to, "http://") && !strings.HasPrefix(to, "https://") {
		return ""
	}
	if u, err := url.Parse(to); err != nil || u.Host == "" {
		return ""
	}
	return to
}

// forwarding lets the links of a document lead where forwarding pages would, and keeps how many
// it has changed. The zero value has changed none.
type forwarding struct {
	made  int
	first model.Position
}

// run changes the links of a run. Those that show but an address show the new one.
func (f *forwarding) run(list []model.Inline) {
	model.WalkInlines(list, func(n model.Inline) {
		l, ok := n.(*model.Link)
		if !ok {
			return
		}
		to := Forwarded(l.Target)
		if to == l.Target {
			return
		}
		if l.Auto || model.PlainText(l.Inlines) == l.Target {
			l.Inlines = []model.Inline{&model.Text{Position: l.Position, Value: to}}
		}
		l.Target = to
		if f.made++; f.made == 1 {
			f.first = l.Position
		}
	})
}

// report says in the diagnostics of the document what was changed.
func (f *forwarding) report(doc *model.Document) {
	if f.made > 0 {
		doc.Report(f.first, model.Info, "notes.forwarded", Count(f.made, "link leads where a forwarding page would", "links lead where forwarding pages would"),
			"mail programs and chats put pages of their own before addresses")
	}
}
