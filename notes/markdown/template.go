package markdown

import (
	"path"
	"strings"
)

// The generators of sites have tags in the text: "{% include figure.html %}" of
// Liquid, "{{< figure src=… >}}" of Hugo, "{{ site.url }}", and outliners have
// macros: "{{query …}}". What a tag shows to the reader stays: the words in its
// quotes, its picture, what stands between a tag and the one that ends it.

// tag is a template's tag.
type tag struct {
	name  string
	end   bool // it ends another
	args  []tagArg
	size  int
	macro bool // "{{…}}" without brackets or percent signs
}

// tagArg is an argument of a tag; key is "" where it has none. at is where the
// value begins, counted from the tag.
type tagArg struct {
	key, value string
	at         int
	quoted     bool
}

// templateEnd returns the length of the tag that a text begins with; 0 where it
// begins with none.
func templateEnd(text string) int {
	open, end := 2, "}}"
	switch {
	case strings.HasPrefix(text, "{{<"):
		open, end = 3, ">}}"
	case strings.HasPrefix(text, "{{%"):
		open, end = 3, "%}}"
	case strings.HasPrefix(text, "{%"):
		end = "%}"
	case !strings.HasPrefix(text, "{{"):
		return 0
	}
	n := strings.Index(text[open:], end)
	if n < 0 {
		return 0
	}
	return open + n + len(end)
}

// parseTag reads the tag that a text begins with; its size is 0 where there is none.
func parseTag(text string) tag {
	t := tag{size: templateEnd(text)}
	if t.size == 0 {
		return t
	}
	from, to := 2, t.size-2
	if text[1] == '{' && (text[2] == '<' || text[2] == '%') {
		from, to = 3, t.size-3
	} else if text[1] == '{' {
		t.macro = true
	}
	inner := strings.Trim(text[from:to], "-")
	from += len(text[from:to]) - len(strings.TrimLeft(text[from:to], "- \t"))
	inner = strings.TrimSpace(inner)
	if rest, ok := strings.CutPrefix(inner, "/"); ok {
		t.end = true
		from += len(inner) - len(strings.TrimLeft(rest, " "))
		inner = strings.TrimSpace(rest)
	}
	inner = strings.TrimSuffix(inner, "/")
	t.name = inner
	n := strings.IndexAny(inner, " \t")
	if n < 0 {
		t.name = strings.ToLower(t.name)
	} else {
		t.name = strings.ToLower(inner[:n])
		t.args = parseArgs(inner[n:], from+n)
	}
	if rest, ok := strings.CutPrefix(t.name, "end"); ok && rest != "" && !t.macro {
		t.name, t.end = rest, true
	}
	return t
}

// parseArgs reads the arguments of a tag: `key="value"`, `key: value`, `value`.
func parseArgs(text string, at int) []tagArg {
	var list []tagArg
	for i := 0; i < len(text); {
		if text[i] == ' ' || text[i] == '\t' || text[i] == ',' {
			i++
			continue
		}
		arg := tagArg{}
		if n := strings.IndexAny(text[i:], "= \t\""); n > 0 && text[i+n] == '=' && isName(text[i:i+n]) {
			arg.key = strings.ToLower(text[i : i+n])
			i += n + 1
		}
		if i < len(text) && (text[i] == '"' || text[i] == '\'') {
			if n := strings.IndexByte(text[i+1:], text[i]); n >= 0 {
				arg.value, arg.at, arg.quoted = text[i+1:i+1+n], at+i+1, true
				list = append(list, arg)
				i += n + 2
				continue
			}
		}
		n := strings.IndexAny(text[i:], " \t")
		if n < 0 {
			n = len(text) - i
		}
		arg.value, arg.at = text[i:i+n], at+i
		list = append(list, arg)
		i += n
	}
	return list
}

// arg returns the value of the first argument with one of the keys.
func (t tag) arg(keys ...string) tagArg {
	for _, key := range keys {
		for _, a := range t.args {
			if a.key == key {
				return a
			}
		}
	}
	return tagArg{}
}

// isShownKey reports whether a page shows the value of an argument.
func isShownKey(key string) bool {
	switch key {
	case "title", "name", "label", "header", "heading", "summary", "caption", "alt", "text", "content",
		"quote", "author", "description", "subtitle":
		return true
	}
	return false
}

// shown returns the arguments that a page shows as words.
func (t tag) shown() []tagArg {
	var list []tagArg
	for _, a := range t.args {
		if a.value == "" || strings.Contains(a.value, "{{") {
			continue
		}
		if isShownKey(a.key) && a.quoted || a.key == "" && a.quoted && !isPath(a.value) {
			list = append(list, a)
		}
	}
	return list
}

// isPath reports whether an argument names a file or an address.
func isPath(s string) bool {
	return strings.Contains(s, "/") && !strings.Contains(s, " ") || path.Ext(s) != "" && !strings.Contains(s, " ") || !strings.Contains(s, " ") && strings.ToLower(s) == s
}

// Reasons for which a tag is left out: for whom it was.
const (
	siteTag  = "tag of a site's generator"
	macroTag = "macro of an outliner"
)

// isMute reports whether a macro shows nothing of its own: it asks the program for
// something.
func isMute(macro string) bool {
	switch macro {
	case "query", "renderer", "function", "cards", "toc", "mentions", "date", "namespace", "diagram", "kanban",
		"roam/js", "[[query]]", "[[table]]", "[[kanban]]", "[[roam/css]]", "[[roam/js]]", "word-count", "[[word-count]]", "slider", "[[slider]]",
		"pomodoro", "calc", "#include", "#rustdoc_include", "#playground", "#playpen":
		return true
	}
	return false
}

// isShow reports whether the argument of a macro is shown.
func isShow(macro string) bool {
	switch macro {
	case "video", "youtube", "tweet", "twitter", "vimeo", "pdf", "[[video]]", "[[youtube]]", "[[pdf]]", "[[iframe]]",
		"iframe", "cloze", "embed", "[[embed]]", "[[audio]]", "audio", "bilibili", "img", "tag":
		return true
	}
	return false
}

// templateLine reads a line that consists of tags.
func (s *lineScan) templateLine(words string) bool {
	t := parseTag(words)
	if t.size == 0 {
		return false
	}
	if s.raw {
		if s.raw = !t.end || t.name != "raw" && t.name != "verbatim"; s.raw {
			return false
		}
	}
	if t.macro {
		rest, reason := strings.TrimSpace(words[t.size:]), macroTag
		if strings.HasPrefix(t.name, "#") {
			reason = siteTag // of mdBook
		}
		return rest == "" && isMute(strings.TrimRight(t.name, ":")) && s.drop(words, reason)
	}
	if strings.TrimSpace(words[t.size:]) == "" {
		if s.spanTag(words, t) {
			return true
		}
		s.standApart(s.line)
		s.standApart(s.line + 1)
	}
	rest := words
	for {
		next := parseTag(rest)
		if next.size == 0 || next.macro || next.arg("src", "url", "href", "link").value != "" || len(next.shown()) > 0 || isLinked(next) {
			return false
		}
		if picture, _ := next.pictured(); picture.value != "" {
			return false
		}
		if rest = strings.TrimSpace(rest[next.size:]); rest == "" {
			return s.drop(words, siteTag)
		}
	}
}

// spanTag reads a tag that stands alone and goes with another that ends it.
func (s *lineScan) spanTag(words string, t tag) bool {
	if t.end {
		return false
	}
	ends := func(w string) bool {
		e := parseTag(w)
		return e.end && e.name == t.name && strings.TrimSpace(w[e.size:]) == ""
	}
	switch {
	case t.name == "comment":
		last := s.find("end comment", maxComment, ends)
		return last > 0 && s.dropRange(words, last, "comment")
	case t.name == "raw" || t.name == "verbatim":
		s.raw = true
		return s.drop(words, siteTag)
	case t.name == "highlight" || t.name == "code" || t.name == "codeblock" || t.name == "prism":
		language := ""
		if len(t.args) > 0 {
			language = strings.TrimPrefix(t.args[0].value, "lang:")
		}
		last := s.find("end "+t.name, maxCode, ends)
		return last > 0 && s.openBox(words, last, &box{verbatim: true, language: language})
	case isAdmonition(t.name):
		last := s.find("end "+t.name, maxBox, ends)
		if last == 0 {
			return false
		}
		b := &box{kind: t.name}
		if list := t.shown(); len(list) > 0 {
			b.title, b.titleAt = list[0].value, s.offset(words)+list[0].at
		} else if a := t.arg("type", "style", "class", ""); a.value != "" && isAdmonition(strings.ToLower(a.value)) {
			b.kind = strings.ToLower(a.value)
		}
		return s.openBox(words, last, b)
	}
	return false
}

// isLinked reports whether a tag stands for something at an address.
func isLinked(t tag) bool { return !t.end && site(t) != "" }

// site returns the address of what a tag shows from another site.
func site(t tag) string {
	id := t.arg("id", "").value
	if id == "" || strings.ContainsAny(id, "{}<>()[]\\ ") {
		return ""
	}
	switch t.name {
	case "youtube", "youtubelite", "youtube-lite", "yt":
		if !strings.Contains(id, "://") {
			return "https://www.youtube.com/watch?v=" + id
		}
		return id
	case "vimeo":
		if strings.Trim(id, "0123456789") == "" {
			return "https://vimeo.com/" + id
		}
	case "gist":
		user, rest, ok := strings.Cut(id, "/")
		if !ok && len(t.args) > 1 {
			user, rest = id, t.args[1].value
		}
		if rest != "" && isName(strings.TrimLeft(user, "0123456789")) {
			return "https://gist.github.com/" + user + "/" + rest
		}
	case "speakerdeck", "tweet", "twitter", "embed", "video", "link-preview", "embed-url":
		if strings.HasPrefix(id, "https://") || strings.HasPrefix(id, "http://") {
			return id
		}
	}
	return ""
}
