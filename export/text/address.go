package text

import (
	"strings"
	"unicode/utf8"
)

// linkTarget returns an address as it can be written; ok is false where it is
// no address that a link may have.
func linkTarget(s string) (target string, ok bool) {
	s = strings.Join(strings.Fields(s), "%20")
	low := strings.ToLower(s[:min(len(s), 8)])
	switch {
	case s == "":
		return "", false
	case s[0] == '#':
		return s, true
	case strings.HasPrefix(low, "https://"):
		return low + s[8:], len(s) > 8
	case strings.HasPrefix(low, "http://"):
		return low[:7] + s[7:], len(s) > 7
	case strings.HasPrefix(low, "mailto:"):
		return low[:7] + s[7:], len(s) > 7
	}
	return "", false
}

// imageTarget is as linkTarget, for pictures, which may lie beside the notes.
func imageTarget(s string) (target string, ok bool) {
	if target, ok = linkTarget(s); ok {
		return target, true
	}
	s = strings.Join(strings.Fields(s), "%20")
	switch {
	case s == "":
		return "", false
	case strings.HasPrefix(s, "//"):
		return "https:" + s, len(s) > 2
	case len(s) > 4 && strings.EqualFold(s[:4], "www."):
		return "https://" + s, true
	}
	scheme, _, found := strings.Cut(s, ":")
	return s, !found || !isScheme(scheme)
}

func isScheme(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (i == 0 || (c < '0' || c > '9') && c != '+' && c != '-') {
			return false
		}
	}
	return len(s) > 1
}

// angled reports whether an address can stand in angle brackets and be read
// back as a link.
func angled(s, target string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c <= ' ' || c == '<' || c == '>' || c == 0x7F {
			return false
		}
	}
	if r, _ := utf8.DecodeRuneInString(s); r == utf8.RuneError {
		return false
	}
	if strings.HasPrefix(target, "mailto:") && len(s) < len(target) {
		return mailbox(strings.TrimPrefix(target, "mailto:"))
	}
	return strings.Contains(s, "://") || strings.HasPrefix(target, "mailto:")
}

// mailbox reports whether s is a plain address of mail.
func mailbox(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	if !ok || name == "" || len(name) > 60 || host == "" || len(host) > 200 {
		return false
	}
	for _, label := range strings.Split(host, ".") {
		if label == "" || len(label) > 60 || label[0] == '-' || label[len(label)-1] == '-' || strings.Trim(strings.ToLower(label), "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return false
		}
	}
	return strings.Trim(strings.ToLower(name), "abcdefghijklmnopqrstuvwxyz0123456789-_.+!#$%&'*/=?^") == ""
}

// mailLike reports whether a text begins with an address of mail between angle brackets,
// whatever it begins with.
func mailLike(s string) bool {
	const longest = 320 // bytes
	end := strings.IndexByte(s[:min(len(s), longest)], '>')
	return end > 1 && strings.IndexByte(s[1:end], '@') > 0
}
