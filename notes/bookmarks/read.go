package bookmarks

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"

	"gloss/model"
	"gloss/notes"
)

// maxFolders is how deep folders stand within each other; deeper ones count as
// part of the last.
const maxFolders = 1000

// tree walks the tags of the file.
func (r *reading) tree() *folder {
	root := &folder{}
	r.open = []*folder{root}
	z := html.NewTokenizer(strings.NewReader(r.text))
	for at := 0; ; {
		kind := z.Next()
		end := at + len(z.Raw())
		if kind == html.ErrorToken {
			r.settle()
			if rest := strings.TrimSpace(r.text[at:]); rest != "" {
				r.drop(at, len(r.text), "tag that is cut off")
				r.doc.Report(r.at(at), model.Warning, "bookmarks.broken", "the file is cut off here", "export the bookmarks again if something is missing")
			}
			return root
		}
		switch kind {
		case html.TextToken:
			r.characters(at, end)
		case html.CommentToken:
			r.drop(at, end, "comment")
		case html.DoctypeToken:
			r.netscape = r.netscape || strings.Contains(strings.ToLower(r.text[at:min(end, at+100)]), "netscape-bookmark")
			r.merge(at, end)
		default:
			tag, _ := z.TagName()
			name := string(tag)
			if name == "script" || name == "style" {
				r.drop(at, end, program)
				if kind == html.StartTagToken {
					end = r.script(z, end)
				}
				break
			}
			r.merge(at, end)
			r.tag(name, kind == html.EndTagToken, at, z)
		}
		at = end
	}
}

const program = "program or style sheet"

// script leaves out what stands between the tags of a program, and returns where it ends.
func (r *reading) script(z *html.Tokenizer, at int) int {
	z.Next()
	end := at + len(z.Raw())
	r.drop(at, end, program)
	return end
}

func (r *reading) merge(start, end int) {
	for n := r.places.Line(start); n <= r.places.Line(max(start, end-1)); n++ {
		r.ledger.Merge(n)
	}
}

func (r *reading) drop(start, end int, reason string) {
	for n := r.places.Line(start); n <= r.places.Line(max(start, end-1)); n++ {
		if strings.TrimSpace(r.places.Text(n)) != "" {
			r.ledger.Drop(n, reason)
		}
	}
}

// tag reads a tag at byte at.
func (r *reading) tag(name string, end bool, at int, z *html.Tokenizer) {
	switch name {
	case "br":
		r.words.lineBreak(r.at(at))
	case "dl", "ul", "ol":
		r.settle()
		if end {
			if len(r.open) > 1 {
				r.open = r.open[:len(r.open)-1]
			}
			r.next, r.item, r.about = nil, nil, nil
			return
		}
		top := r.open[len(r.open)-1]
		if r.next != nil && len(r.open) < maxFolders {
			top = r.next
		}
		r.open, r.next, r.item = append(r.open, top), nil, nil
	case "dt", "li":
		r.settle()
		if !end {
			r.item, r.about = nil, nil
		}
	case "dd":
		r.settle()
		if !end {
			r.sink = aboutText
		}
	case "hr":
		r.settle()
		r.item, r.about = nil, nil
		r.ledger.Place(r.places.Line(at))
		r.put(&model.Rule{Position: r.at(at)})
	case "title":
		r.settle()
		if !end {
			r.sink = titleText
		}
	case "h1", "h2", "h3", "h4", "h5", "h6":
		r.heading(name, end, at)
	case "a":
		r.settle()
		if !end {
			r.bookmark(at, z)
		}
	}
}

// heading begins or ends the name of a folder. The first heading of a bookmark
// file names the whole.
func (r *reading) heading(name string, end bool, at int) {
	r.settle()
	if end {
		return
	}
	if name == "h1" && r.netscape && len(r.open) == 1 && len(r.open[0].kids)+len(r.open[0].blocks) == 0 {
		r.sink = headText
		return
	}
	f := &folder{pos: r.at(at)}
	top := r.open[len(r.open)-1]
	top.kids = append(top.kids, f)
	r.sink, r.next, r.about, r.item = folderText, f, f, nil
}

// bookmark begins a link: its attributes say where it leads.
func (r *reading) bookmark(at int, z *html.Tokenizer) {
	r.sink, r.link, r.tags = linkText, nil, nil
	r.linkAt = r.at(at)
	for more := true; more; {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "href":
			r.target(string(value))
		case "tags":
			r.labels(at, string(value))
		case "add_date", "time_added":
			r.date(string(value))
		}
	}
}

func (r *reading) target(address string) {
	target, kind := notes.ParseTarget(strings.Map(printable, address))
	if kind == notes.OutsideTarget && target[0] != '#' {
		r.link = &model.Link{Position: r.linkAt, Target: target}
		return
	}
	if kind != notes.NoTarget {
		r.doc.Report(r.linkAt, model.Info, "bookmarks.link", fmt.Sprintf("bookmark of %q is kept as text", notes.Short(target)), "only http, https and mailto addresses become links")
	}
}

// labels keeps the tags of a bookmark, in the words of the file.
func (r *reading) labels(at int, value string) {
	var list []string
	for _, tag := range strings.Split(strings.Map(printable, value), ",") {
		if tag = notes.Rejoin(tag, " "); tag != "" {
			list = append(list, tag)
		}
	}
	if len(list) == 0 {
		return
	}
	raw := r.text[at:min(len(r.text), at+100_000)]
	if end := strings.IndexByte(raw, '>'); end > 0 {
		raw = raw[:end]
	}
	if i := strings.Index(strings.ToLower(raw), "tags="); i > 0 {
		at += i + len("tags=")
		if at+1 < len(r.text) && (r.text[at] == '"' || r.text[at] == '\'') {
			at++
		}
	}
	pos := r.at(at)
	r.ledger.Place(int(pos.Line))
	r.tags = &model.Paragraph{Position: pos, Inlines: []model.Inline{
		&model.Emphasis{Position: pos, Inlines: []model.Inline{&model.Text{Position: pos, Value: strings.Join(list, ", ")}}}}}
}

// date keeps the earliest date of all bookmarks: seconds since 1970, or
// thousandths or millionths of them.
func (r *reading) date(value string) {
	n, err := strconv.ParseInt(strings.TrimSpace(value), 10, 64)
	if err != nil || n <= 0 {
		return
	}
	for n > 100_000_000_000 {
		n /= 1000
	}
	if r.undated++; r.undated == 1 {
		r.first = r.linkAt
	}
	t := time.Unix(n, 0).UTC()
	if d := r.doc.Date; d.IsZero() || t.Before(d.Time()) {
		r.doc.Date = model.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	}
}
