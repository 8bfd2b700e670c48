package reading

import (
	"strings"

	"gloss/model"
	"gloss/model/isbn"
)

// Entries of BibTeX and BibLaTeX stand in notes as code or, pasted, as text. Each is a thing to
// read of its own.

// bibEntry is an entry with its fields, the names of which are in small letters.
type bibEntry struct {
	kind   string // "article", in small letters
	at     int    // of its "@" in the text
	fields map[string]string
}

// bibtex collects the entries of a text at p, which stands at a position; code is the block whose
// text it is, nil where it is a paragraph's.
func (c *collector) bibtex(text string, at model.Position, code *model.Code, p *place) {
	if !strings.Contains(text, "@") || !strings.Contains(text, "{") {
		return
	}
	line, from := 0, 0
	for _, e := range bibEntries(text) {
		if c.words {
			c.readable = true
			return
		}
		pos := at
		if code != nil {
			line, from = line+strings.Count(text[from:e.at], "\n"), e.at
			pos.Line = int32(code.SourceLine(line))
		}
		c.bibEntry(e, model.ReadingPlace{Position: pos, Section: p.section, Headings: p.headings})
	}
}

// firstText returns the text that a run begins with, perhaps as the name of somebody.
func firstText(run []model.Inline) (string, bool) {
	if len(run) == 0 {
		return "", false
	}
	switch n := run[0].(type) {
	case *model.Text:
		return n.Value, true
	case *model.Mention:
		return n.Form, true
	}
	return "", false
}

// bibEntry collects an entry: as what its number or its address leads to, else as a candidate.
func (c *collector) bibEntry(e bibEntry, at model.ReadingPlace) {
	title, by, year := e.fields["title"], bibNames(e.fields["author"]), yearIn(e.fields["year"]+" "+e.fields["date"])
	if by == "" {
		by = bibNames(e.fields["editor"])
	}
	kind := bibKind(e.kind)
	if c.rejected != nil && c.rejected(title) {
		return
	}
	r := c.bibItem(e)
	if r == nil {
		if title != "" {
			c.candidates = append(c.candidates, candidate{work: work{title: title, by: by, year: year, kind: kind}, place: at, day: c.day})
		}
		return
	}
	if title != "" {
		r.Title, r.By, r.Year = title, by, year
	}
	if r.Kind == model.ReadingSite || r.Kind == model.ReadingArticle || r.Identifier != "" && kind != model.ReadingWork {
		r.Kind = kind
		if kind == model.ReadingWork {
			r.Kind = model.ReadingArticle
		}
	}
	if n := len(r.Places); n > 0 && strings.HasPrefix(strings.ToLower(r.Places[n-1].Annotation), "@"+e.kind) {
		r.Places[n-1].Annotation = "" // was the entry itself
		return
	}
	addPlace(r, at)
}

// bibItem returns the item for the number or the address of an entry; nil where it has none.
func (c *collector) bibItem(e bibEntry) *model.Reading {
	key := ""
	doi := strings.ToLower(e.fields["doi"])
	if k := strings.Index(doi, "10."); k >= 0 && strings.Contains(doi[k:], "/") {
		key = "doi-" + doi[k:]
	} else if n := isbn.Thirteen(strings.ReplaceAll(e.fields["isbn"], " ", "")); n != "" {
		key = "isbn-" + n
	} else if n := e.fields["eprint"]; n != "" && (strings.EqualFold(e.fields["archiveprefix"], "arxiv") || strings.EqualFold(e.fields["eprinttype"], "arxiv")) {
		key = keyOfPreprint("abs/"+n, n[strings.LastIndexByte(n, '/')+1:])
	}
	if id, ok := ofKey(key); ok {
		return c.item(address{}, id, true)
	}
	if a, ok := canonical(e.fields["url"]); ok {
		id, known := ofAddress(a)
		return c.item(a, id, known)
	}
	return nil
}

// bibKind returns what a type of entry says that the thing is.
func bibKind(kind string) model.ReadingKind {
	switch kind {
	case "book", "booklet", "mvbook", "collection", "manual", "proceedings":
		return model.ReadingBook
	case "article", "inproceedings", "conference", "incollection", "inbook", "phdthesis", "mastersthesis", "thesis", "techreport", "report", "unpublished":
		return model.ReadingPaper
	}
	return model.ReadingWork
}

// bibEntries returns the entries of a text. What is no whole entry with a title or an address is
// passed over.
func bibEntries(text string) []bibEntry {
	var list []bibEntry
	for at := 0; ; {
		k := strings.IndexByte(text[at:], '@')
		if k < 0 {
			return list
		}
		at += k
		kind, rest, ok := strings.Cut(text[at+1:min(len(text), at+32)], "{")
		if kind = strings.ToLower(strings.TrimSpace(kind)); !ok || kind == "" || strings.Trim(kind, "abcdefghijklmnopqrstuvwxyz") != "" {
			at++
			continue
		}
		from := min(len(text), at+32) - len(rest)
		body := braced(text[from:])
		if body == "" { // the rest is within it
			return list
		}
		if e := (bibEntry{kind, at, bibFields(body)}); e.fields["title"] != "" || e.fields["url"] != "" {
			list = append(list, e)
		}
		at = from + len(body)
	}
}

// braced returns what stands before the brace that closes one before it; "" where none does.
func braced(s string) string {
	depth := 1
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[:i]
			}
		}
	}
	return ""
}

// bibFields returns the fields of an entry, behind its key, without the marks of TeX.
func bibFields(body string) map[string]string {
	fields := map[string]string{}
	_, rest, ok := strings.Cut(body, ",")
	for ok {
		var name, value string
		if name, rest, ok = strings.Cut(rest, "="); !ok {
			break
		}
		rest = strings.TrimSpace(rest)
		switch {
		case strings.HasPrefix(rest, "{"):
			value = braced(rest[1:])
			rest = rest[1+len(value):]
		case strings.HasPrefix(rest, `"`):
			value, _, _ = strings.Cut(rest[1:], `"`)
			rest = rest[1+len(value):]
		default:
			value, _, _ = strings.Cut(rest, ",")
			rest = rest[len(value):]
		}
		if name = strings.ToLower(strings.TrimSpace(name)); fields[name] == "" {
			fields[name] = oneLine(untexed(value))
		}
		_, rest, ok = strings.Cut(rest, ",")
	}
	return fields
}

// bibNames returns names as the reading list has them: "others" is "et al.".
func bibNames(names string) string {
	if bare, ok := strings.CutSuffix(names, " and others"); ok {
		names = bare + " et al."
	}
	if strings.Contains(names, ",") {
		return strings.ReplaceAll(names, " and ", "; ")
	}
	return strings.ReplaceAll(names, " and ", ", ")
}
