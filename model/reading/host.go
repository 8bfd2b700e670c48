package reading

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/idna"

	"gloss/model"
)

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
