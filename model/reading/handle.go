package reading

import (
	"strings"

	"gloss/model"
)

// sites are the sites whose accounts "@name" may name, by the words that notes
// have for them.
const sites wordTable = `
twitter https://twitter.com/
x.com https://twitter.com/
github https://github.com/
gitlab https://gitlab.com/
codeberg https://codeberg.org/
instagram https://www.instagram.com/
medium https://medium.com/@
youtube https://www.youtube.com/@
tiktok https://www.tiktok.com/@
threads https://www.threads.net/@
telegram https://t.me/
bluesky https://bsky.app/profile/
linkedin https://www.linkedin.com/in/
`

// handle finds the account of a person: "Twitter: @ada", "@ada on GitHub",
// "@ada@example.social", which says its site itself.
func (w *wordRun) handle(i int) (work, bool) {
	lo := w.words[i].lo
	if lo == 0 || w.text[lo-1] != '@' || lo > 1 && isWordBefore(w.text[lo-2]) {
		return work{}, false
	}
	name := w.word(i)
	at := span{lo - 1, w.words[i].hi}
	if w.gap(i) == "@" && strings.Contains(w.word(i+1), ".") && account(name) {
		host := w.word(i + 1)
		if a, ok := canonical("https://" + host); ok && a.path == "" {
			at.hi = w.words[i+1].hi
			return work{at: at, title: w.text[at.lo:at.hi], kind: model.ReadingPerson, url: "https://" + host + "/@" + name}, true
		}
		return work{}, false
	}
	if !account(name) || strings.HasPrefix(w.gap(i), "@") || strings.HasPrefix(w.gap(i), "/") {
		return work{}, false
	}
	site := ""
	if i > 0 && len(w.gap(i-1)) <= 3 && strings.Trim(w.gap(i-1), " :@") == "" {
		site = sites.of(strings.ToLower(w.word(i - 1)))
	}
	if site == "" && blanks(w.gap(i)) && blanks(w.gap(i+1)) || site == "" && blanks(w.gap(i)) && i+3 > len(w.words)-1 {
		switch strings.ToLower(w.word(i + 1)) {
		case "on", "at", "auf", "bei", "sur", "en", "su", "op", "på":
			site = sites.of(strings.ToLower(w.word(i + 2)))
		}
	}
	if site == "" {
		return work{}, false
	}
	return work{at: at, title: "@" + name, kind: model.ReadingPerson, url: site + name}, true
}

func isWordBefore(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '/' || c == '@' || c >= 0x80
}

// account reports whether a word can name an account.
func account(s string) bool {
	return len(s) >= 2 && len(s) <= 39 && strings.Trim(strings.ToLower(s), "abcdefghijklmnopqrstuvwxyz0123456789_-.") == ""
}
