package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// linkify finds the addresses that stand in the plain text of a run and
// makes links of them, with Auto set and an absolute Target: "https://…",
// "www.…", "example.org/path", "docs.example.org", and the short forms
// "gh/owner/repo", "gist/number" and "owner/repo#12" for an issue. The words stay as they are; text within
// links and code is left alone. alone says that nothing stands beside them. A second time it
// changes nothing.
func linkify(list []model.Inline, alone bool) []model.Inline {
	alone = alone && len(list) == 1
	var out []model.Inline // nil until something changes
	for i, n := range list {
		switch n := n.(type) {
		case *model.Text:
			if parts := linkifyText(n, alone); parts != nil {
				if out == nil {
					out = append(make([]model.Inline, 0, len(list)+len(parts)), list[:i]...)
				}
				out = append(out, parts...)
				continue
			}
		case *model.Emphasis, *model.Strong, *model.Strike, *model.Passage:
			model.SetChildren(n, linkify(model.Children(n), alone))
		}
		if out != nil {
			out = append(out, n)
		}
	}
	if out == nil {
		return list
	}
	return out
}

// linkifyText returns the pieces of a text that holds addresses, nil where it
// holds none. A text that is alone has nothing beside it.
func linkifyText(t *model.Text, alone bool) []model.Inline {
	s := t.Value
	if strings.IndexByte(s, '.') < 0 && strings.IndexByte(s, '/') < 0 {
		return nil
	}
	var out []model.Inline
	done, column := 0, t.Column
	add := func(end int) {
		if end > done {
			out = append(out, &model.Text{Position: at(t.Position, column), Value: s[done:end]})
			column += int32(utf8.RuneCountInString(s[done:end]))
			done = end
		}
	}
	for from := 0; ; {
		start, end := nextDotted(s, from)
		if start == end {
			break
		}
		start, end = mendedEnds(s, start, end)
		if from = end; start == end {
			continue
		}
		a, b, target := addressIn(s[start:end])
		if target == "" && alone {
			a, b, target = capitalAlone(s, start, end)
		}
		if target == "" {
			continue
		}
		a, b = start+a, start+b
		add(a)
		pos := at(t.Position, column)
		out = append(out, &model.Link{Position: pos, Target: target, Auto: true,
			Inlines: []model.Inline{&model.Text{Position: pos, Value: s[a:b]}}})
		column += int32(utf8.RuneCountInString(s[a:b]))
		done = b
	}
	if out == nil {
		return nil
	}
	add(len(s))
	return out
}

// mendedEnds returns the bounds of what comes first in a word with brackets that are
// no mark-up, as "[example.org](https://example.org)" is where something is amiss.
func mendedEnds(s string, start, end int) (int, int) {
	for {
		i := strings.Index(s[start:end], "](")
		if i > 0 {
			return start, start + i
		}
		if i < 0 {
			if 0 < start && start < end && s[start-1] == '(' && s[start] != ')' {
				end = start + len(enclosed(s[start:end]))
			}
			return start, end
		}
		start += 2
	}
}

// capitalAlone takes a word for an address that is the only one of its text,
// though it has capitals, as points and names do: "Conduit.io", "UserApp.io".
func capitalAlone(s string, start, end int) (a, b int, target string) {
	word := s[start:end]
	if word[0] < 'A' || word[0] > 'Z' || len(strings.TrimSpace(s)) != len(word) {
		return 0, 0, ""
	}
	if top := word[strings.LastIndexByte(word, '.')+1:]; top != strings.ToLower(top) { // "ASP.NET"
		return 0, 0, ""
	}
	a, b, target = addressIn(strings.ToLower(word))
	if a != 0 || b != len(word) || strings.Contains(word, "/") {
		return 0, 0, ""
	}
	return a, b, target
}

// FindAddress returns the first address in a line of text as linkify finds it,
// with its absolute form; target is "" where there is none.
func FindAddress(line string) (text, target string) {
	for from := 0; ; {
		start, end := nextDotted(line, from)
		if start == end {
			return "", ""
		}
		from = end
		if a, b, target := addressIn(line[start:end]); target != "" {
			return line[start+a : start+b], target
		}
	}
}

// nextDotted returns the bounds of the next word that holds a full stop or a
// slash, and more than one full stop at its end, at or after from, where no word
// may go on; start is end where there is none.
func nextDotted(s string, from int) (start, end int) {
	dot := from
	for ; ; dot++ {
		for dot < len(s) && s[dot] != '.' && s[dot] != '/' {
			dot++
		}
		if dot == len(s) {
			return from, from
		}
		if s[dot] == '/' || dot+1 < len(s) && s[dot+1] != ' ' {
			break
		}
		from = dot + 1 // of a sentence
	}
	start, end = dot, dot
	for start > from {
		if wordLetters[s[start-1]] {
			start--
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s[from:start])
		if partsWords(r) {
			break
		}
		start -= size
	}
	for end < len(s) {
		if wordLetters[s[end]] {
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[end:])
		if partsWords(r) {
			break
		}
		end += size
	}
	return start, end
}

// partsWords reports whether an address ends before r.
func partsWords(r rune) bool {
	switch r {
	case '<', '>', '"', '“', '”', '„', '«', '»', '‹', '›',
		'。', '、', '，', '；', '：', '！', '？', '（', '）', '「', '」', '『', '』', '【', '】', '《', '》', '〈', '〉', '｡', '､', '｢', '｣':
		return true
	}
	return unicode.IsSpace(r)
}

const maxAddress = 4096

// addressIn looks for an address in a word (text without blanks) and returns
// its bounds and its absolute form; target is "" where there is none.
func addressIn(word string) (start, end int, target string) {
	if endsInDots(word) {
		return 0, 0, ""
	}
	lead := 0
	if !isWordByte(word[0]) || word[0] == '_' || word[0] >= utf8.RuneSelf {
		lead = len(word) - len(strings.TrimLeft(word, "([{'‘`*_,;|"))
	}
	body := word[lead:]
	if i := indexScheme(body); i >= 0 {
		lead, body = lead+i, body[i:]
		if len(body) > maxAddress {
			return 0, 0, ""
		}
		if lead > 0 && word[lead-1] == '(' {
			body = enclosed(body)
		}
		body = body[:trimAddress(body)]
		rest := body[strings.Index(body, "://")+3:]
		host, _, _ := strings.Cut(rest, "/")
		if !schemeHost(host) {
			return 0, 0, ""
		}
		return lead, lead + len(body), body
	}
	if len(body) > maxAddress || body == "" || strings.Contains(body, "://") || strings.IndexByte(body, '@') >= 0 {
		return 0, 0, ""
	}
	body = body[:trimAddress(body)]
	if target := shortForm(body); target != "" {
		return lead, lead + len(body), target
	}
	if bareAddress(body) {
		return lead, lead + len(body), "https://" + body
	}
	return 0, 0, ""
}

// enclosed returns what stands before the bracket that closes the one before s, as in
// "(https://example.org/)More"; all of s where there is none.
func enclosed(s string) string {
	open := 1
	for i := range len(s) {
		switch s[i] {
		case '(':
			open++
		case ')':
			open--
		}
		if open == 0 {
			return s[:i]
		}
	}
	return s
}

// endsInDots reports whether the only full stops of a word end it, as they do in
// most sentences.
func endsInDots(word string) bool {
	for i := len(word) - 1; i >= 0; i-- {
		switch c := word[i]; {
		case c == '/':
			return false
		case isWordByte(c):
			return strings.IndexByte(word[:i], '.') < 0 && strings.IndexByte(word[:i], '/') < 0
		}
	}
	return true
}

func isWordByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// bareAddress reports whether s is a host, with a path or without one, and no
// file name, number, version or attribute of a program.
func bareAddress(s string) bool {
	host, path, hasPath := strings.Cut(s, "/")
	if strings.IndexByte(host, '.') < 0 {
		return false
	}
	if i := strings.IndexAny(host, "?#"); i > 0 {
		host, hasPath = host[:i], true
	}
	host, port, hasPort := strings.Cut(host, ":")
	if hasPort && (port == "" || strings.Trim(port, "0123456789") != "") {
		return false
	}
	labels := strings.Split(host, ".")
	if len(labels) < 2 || len(labels) > 8 {
		return false
	}
	upper := false
	for _, l := range labels {
		if l == "" || l[0] == '-' || l[len(l)-1] == '-' {
			return false
		}
		for i := 0; i < len(l); i++ {
			c := l[i]
			if c >= 0x80 || c == '_' || !isWordByte(c) && c != '-' {
				return false
			}
			upper = upper || c >= 'A' && c <= 'Z'
		}
	}
	tld := labels[len(labels)-1]
	if strings.ToLower(tld) != tld {
		return false
	}
	www := strings.EqualFold(labels[0], "www") && len(labels) > 2
	switch {
	case www:
		return knownDomain(tld) || countryDomain(tld) || wordDomain(tld)
	case knownDomain(tld):
		return hasPath || !upper
	case countryDomain(tld):
		return (hasPath && path != "" || !upper) && !fileName(s, tld)
	case wordDomain(tld):
		return (hasPath && path != "" || len(labels) > 2 && !upper) && !fileName(s, tld)
	case sharedDomain(tld):
		return hasPath && len(path) > 1 && !fileName(path, "")
	}
	return false
}

// fileName reports whether a name ends like the file of a program.
func fileName(s, tld string) bool {
	i := strings.LastIndexByte(s, '.')
	if i < 0 {
		return false
	}
	ext := strings.ToLower(s[i+1:])
	return ext != tld && fileDomain(ext)
}

// The domains below which a name alone is an address.
var knownDomain = wordSet("com org net edu gov mil int biz io dev xyz arpa museum eu ai fm tv")

// Domains of countries that are no word of a common language.
var countryDomain = wordSet("ac ar au az ba bd bg br by bz ca ch cl cn cr cy cz de dk ec ee eg es fi fr ge gr hk hr hu ie il ir jp ke kr kz lb li lk lt lu lv ma mx my " +
	"ng nl np nu nz pe ph pk pt qa ro ru sa sg sk th tn tr tw ua uk uy uz ve vn za zw se lt gl gg")

// Domains that are also words, so that a full stop without a blank, or a part
// of a program, looks like an address: "do.it", "logger.info".
var wordDomain = wordSet("is it in me so to no be at us am as my la pl co cc ly im st id tk sh do sc gs info app cloud blog wiki tech online site space page tools codes " +
	"software systems network digital community conf events academy")

// Domains that are also endings of files.
var sharedDomain = wordSet("py rs sh pl cc md mk so ps zip mov ml vi")

// Endings of files, be they domains too.
var fileDomain = wordSet("py rs sh pl cc md mk so ps zip mov ml vi c h go js ts jsx tsx java rb php css scss html htm json yml yaml toml xml txt cfg conf ini lock sql lua kt swift " +
	"scala clj hs ex exs erl cs cpp hpp vb r m jar war exe dll pdf png jpg jpeg gif svg csv tsv tex bib org rst ipynb log gz tar bz2 deb rpm whl egg")

// at returns a position in another column of the same line.
func at(p model.Position, column int32) model.Position {
	p.Column = column
	return p
}
