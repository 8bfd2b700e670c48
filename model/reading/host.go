package reading

import (
	"net/netip"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/idna"

	"gloss/model"
)

// address returns the canonical address of a link, and reports what makes it
// none.
func (c *collector) address(l *model.Link) (address, bool) {
	a, ok := canonical(l.Target)
	if a.secret {
		c.report(l.Position, "reading.credentials", "address holds a user name or password, which is left out", "take it out of the notes: they may be shared")
	}
	if ok && loopback(a.host) {
		c.doc.Report(l.Position, model.Info, "reading.address", "link to "+strconv.Quote(shortAddress(a.url))+" is not in the reading list", "it leads each reader to the own machine")
		return a, false
	}
	if ok || l.Target == "" || l.Target[0] == '#' {
		return a, ok
	}
	scheme, _, cut := strings.Cut(l.Target, ":")
	if cut && strings.EqualFold(scheme, "mailto") {
		return a, false
	}
	hint := "only http and https addresses are"
	if cut && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https")) {
		hint = "the name or the port of its host is none: write the address anew"
	}
	c.report(l.Position, "reading.address", "link to "+strconv.Quote(shortAddress(l.Target))+" is not in the reading list", hint)
	return a, false
}

// shortAddress returns an address as reports show it.
func shortAddress(target string) string {
	if len(target) > 60 {
		return shorten(target, 60)
	}
	return target
}

// lookAlike gives an item the host as the notes write it, where the network
// knows it by another name, and reports a host that may be taken for another.
func (c *collector) lookAlike(pos model.Position, r *model.Reading, a address) {
	if a.written == "" {
		return
	}
	r.Host = a.written
	for label := range strings.SplitSeq(a.written, ".") {
		if mixes(label) || looksLatin(label) {
			c.report(pos, "reading.homograph", "host "+strconv.Quote(a.written)+" has letters that look like others: it is "+a.host, "look whether it is the one that is meant")
			break
		}
	}
}

// loopback reports whether a host is the machine of whoever asks for it (RFC 6761, RFC 5735).
func loopback(host string) bool {
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return err == nil && (ip.IsLoopback() || ip.IsUnspecified())
}

// networkHost returns a host as the network knows it, "xn--…" (RFC 5891).
func networkHost(host string) string {
	if isASCII(host) {
		return host
	}
	name, port := host, ""
	if k := strings.LastIndexByte(host, ':'); k > 0 {
		name, port = host[:k], host[k:]
	}
	ascii, err := idna.Punycode.ToASCII(name)
	if err != nil || !isASCII(ascii) {
		return host
	}
	return ascii + port
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// mixes reports whether a label has letters of several scripts that are not
// written together.
func mixes(label string) bool {
	latin, other := false, false
	for _, r := range label {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin = true
		case unicode.In(r, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee):
			other = true
		}
	}
	return latin && other
}

// twins are letters of other scripts that look like Latin ones.
const twins = "ӏҽѐёїйӓавеіјкмнорсԛѕтухһԁԝѵаеорсух" + "αικνορτυχω" + "օսոհ"

// looksLatin reports whether all letters of a label that are not Latin look
// like Latin ones.
func looksLatin(label string) bool {
	n := 0
	for _, r := range label {
		if r < 0x80 {
			continue
		}
		if !strings.ContainsRune(twins, r) {
			return false
		}
		n++
	}
	return n > 0
}
