package markdown

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// A page shows what plays in a frame, and hides what programs read. Notes have a link to
// the former, and nothing of the latter.

// maxEmbed is how many bytes behind its start tag are searched for what an element plays.
const maxEmbed = 4000

// embed makes one token of an element that plays something or that only programs read,
// from the start tag at its beginning. One without an address, or without an end, is not
// understood.
func (f *fragment) embed(t token) token {
	if t.form == endToken {
		if f.waits[t.name] > 0 {
			f.waits[t.name]--
			t.kind = unknownTag
		}
		return t
	}
	whole := t
	if !strings.HasSuffix(t.raw(), "/>") && t.name != "embed" {
		end := f.endTag(t.name, t.end)
		whole.end = max(end, t.end)
	}
	switch {
	case t.kind == machineTag && whole.end == t.end:
	case playerAddress(whole.raw()) != "":
		whole.kind = playerTag
		return whole
	case t.kind == machineTag:
		whole.form = commentToken
		return whole
	}
	t.kind = unknownTag
	if f.waits == nil {
		f.waits = map[string]int{}
	}
	f.waits[t.name]++
	return t
}

// endTag returns the offset behind the next end tag of an element; -1 where there is none.
func (f *fragment) endTag(name string, from int) int {
	at, known := f.ends[name]
	if !known || at >= 0 && at < from {
		if at = indexFold(f.text, "</"+name, from); at >= 0 {
			n := strings.IndexByte(f.text[at:], '>')
			at += n + 1
			if n < 0 {
				at = -1
			}
		}
		if f.ends == nil {
			f.ends = map[string]int{}
		}
		f.ends[name] = at
	}
	return at
}

// playerAddress returns where that is which an element plays: its start tag or one of
// those within it says so. It is "" where none does.
func playerAddress(raw string) string {
	name, _ := tagName(raw)
	n := tagEnd(raw, name)
	if name == "" || n < 0 {
		return ""
	}
	if address := playedBy(raw[:n], name); address != "" || name == "script" || name == "style" || name == "noscript" {
		return address
	}
	rest := raw[n:min(len(raw), n+maxEmbed)]
	for {
		at := strings.IndexByte(rest, '<')
		if at < 0 {
			return ""
		}
		rest = rest[at:]
		name, end := tagName(rest)
		n := -1
		if name != "" {
			n = tagEnd(rest, name)
		}
		if n < 0 {
			rest = rest[1:]
			continue
		}
		if name == "source" || name == "embed" || name == "param" || name == "iframe" {
			if address := playedBy(rest[:n], name); address != "" && !end {
				return address
			}
		}
		rest = rest[n:]
	}
}

// playedBy returns the address in a start tag of what is played.
func playedBy(tag, name string) string {
	get := func(keys ...string) string {
		for _, key := range keys {
			if value, _ := attributeOf(tag, key); strings.TrimSpace(value) != "" {
				return strings.TrimSpace(value)
			}
		}
		return ""
	}
	switch name {
	case "iframe", "embed", "video", "audio", "source":
		return notes.WatchAddress(get("src", "data-src"))
	case "object":
		return notes.WatchAddress(get("data"))
	case "param":
		if key := strings.ToLower(get("name")); key == "movie" || key == "src" {
			return notes.WatchAddress(get("value"))
		}
	case "reactplayer":
		return notes.WatchAddress(get("url", "src"))
	case "youtube", "lite-youtube":
		if id := get("id", "videoid", "video-id"); notes.IsFilm(id) {
			return "https://www.youtube.com/watch?v=" + id
		}
		return notes.WatchAddress(get("url", "src"))
	case "script":
		return written(get("src"), get("data-id"))
	}
	return ""
}

// written returns the address of what a script writes into a page; "" where it writes
// nothing, for all that is known.
func written(src, id string) string {
	_, rest, _ := strings.Cut(src, "//")
	host, path, _ := strings.Cut(rest, "/")
	switch {
	case host == "gist.github.com" || host == "asciinema.org":
		if page, _, ok := strings.Cut(path, ".js"); ok && page != "" {
			return "https://" + host + "/" + page
		}
	case host == "speakerdeck.com" && id != "":
		return "https://speakerdeck.com/player/" + id
	}
	return ""
}

// player appends a link to what an element plays. What stands beside the notes is told
// by its name.
func (r *reading) player(list []model.Inline, m mark) []model.Inline {
	r.ledger.Place(int(m.pos.Line))
	address := playerAddress(m.raw)
	var words []model.Inline
	if title, _ := attributeOf(m.raw, "title"); strings.TrimSpace(title) != "" && !strings.Contains(strings.ToLower(title), "player") {
		words = []model.Inline{&model.Text{Position: m.pos, Value: notes.Rejoin(title, " ")}}
	}
	if r.inLink {
		return append(list, words...)
	}
	if target, ok := r.address(address, m.pos); ok {
		return linked(list, m.pos, target, "", words)
	}
	if words == nil {
		words = []model.Inline{&model.Text{Position: m.pos, Value: notes.Rejoin(address, " ")}}
	}
	return append(list, words...)
}

// machineReason says what is left out of an element that only programs read.
func machineReason(name string) string {
	switch name {
	case "script":
		return "script"
	case "style":
		return "style sheet"
	}
	return "text for browsers without scripts"
}
