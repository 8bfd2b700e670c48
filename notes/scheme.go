package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// indexScheme returns where the first "http://" or "https://" of s begins, in
// any case and not within a word of a script that parts words with blanks; -1 where
// there is none.
func indexScheme(s string) int {
	for from := 0; ; {
		k := strings.Index(s[from:], "://")
		if k < 0 {
			return -1
		}
		k += from
		for _, scheme := range [...]string{"https", "http"} {
			at := k - len(scheme)
			if at >= 0 && strings.EqualFold(s[at:k], scheme) && (at == 0 || !isWordByte(s[at-1]) || !inWord(s[:at])) {
				return at
			}
		}
		from = k + 3
	}
}

// inWord reports whether what follows a text would go on with its last word.
func inWord(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	if r < utf8.RuneSelf {
		return true
	}
	return unicode.IsLetter(r) && !blankless(r) && !unicode.Is(unicode.Hangul, r)
}

// trimAddress returns the length of s without the punctuation that belongs to
// the sentence round it. A closing bracket stays where its partner is within.
func trimAddress(s string) int {
	if i := strings.Index(s, "]("); i > 0 { // of "[address](words)", which is no mark-up
		s = s[:i]
	}
	if i := strings.Index(s, "){"); i > 0 { // of "(address){attributes}"
		s = s[:i+1]
	}
	var open, closed [3]int
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(':
			open[0]++
		case '[':
			open[1]++
		case '{':
			open[2]++
		case ')':
			closed[0]++
		case ']':
			closed[1]++
		case '}':
			closed[2]++
		}
	}
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', ',', ';', ':', '!', '?', '\'', '’', '‘', '*', '`', '…', '|', '_':
		case ')', ']', '}':
			k := strings.IndexRune(")]}", r)
			if open[k] >= closed[k] {
				return len(s)
			}
			closed[k]--
		default:
			return len(s)
		}
		s = s[:len(s)-size]
	}
	return 0
}

func schemeHost(host string) bool {
	if i := strings.LastIndexByte(host, '@'); i >= 0 {
		host = host[i+1:]
	}
	host, _, _ = strings.Cut(host, "?")
	host, _, _ = strings.Cut(host, "#")
	if host == "" || strings.HasPrefix(host, ".") {
		return false
	}
	for _, r := range host {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-._~:[]%", r) {
			return false
		}
	}
	return true
}

// shortForm resolves "gh/owner/repo", "gist/123/file" and their like.
func shortForm(s string) string {
	head, rest, ok := strings.Cut(s, "/")
	if !ok || rest == "" || strings.Contains(rest, "//") {
		return ""
	}
	if repo, number, ok := strings.Cut(rest, "#"); ok {
		return issueForm(head, repo, number)
	}
	for i := 0; i < len(rest); i++ {
		if c := rest[i]; !isWordByte(c) && c != '-' && c != '.' && c != '/' || c >= 0x80 {
			return ""
		}
	}
	switch strings.ToLower(head) {
	case "gh":
		return "https://github.com/" + rest
	case "gl":
		return "https://gitlab.com/" + rest
	case "bb":
		return "https://bitbucket.org/" + rest
	case "gist":
		id, _, _ := strings.Cut(rest, "/")
		if len(id) >= 5 && strings.Trim(id, "0123456789abcdef") == "" {
			return "https://gist.github.com/" + id
		}
	}
	return ""
}

// issueForm resolves "owner/repo#123".
func issueForm(owner, repo, number string) string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"
	if owner == "" || repo == "" || number == "" || len(number) > 7 || number[0] == '0' || strings.Trim(number, "0123456789") != "" ||
		strings.Trim(owner, letters) != "" || strings.Trim(repo, letters+"._") != "" || strings.Trim(repo, "0123456789._") == "" {
		return ""
	}
	return "https://github.com/" + owner + "/" + repo + "/issues/" + number
}
