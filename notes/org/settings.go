package org

import (
	"fmt"
	"slices"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// settings are what the keywords of a file say about how to read it.
type settings struct {
	open, done map[string]bool   // the words for the state of a task
	excluded   map[string]bool   // tags of sections to leave out
	links      map[string]string // abbreviations of addresses
	macros     map[string]string // words by name
	title      []string
	subtitle   []string
	about      []string
	date       string
	dateLine   int
}

// settings reads the keywords that have effect on the whole file, wherever they
// stand.
func (r *reading) settings() {
	s := settings{
		open: map[string]bool{"TODO": true}, done: map[string]bool{"DONE": true},
		excluded: map[string]bool{"noexport": true}, links: map[string]string{}, macros: map[string]string{},
	}
	for i := range r.lines {
		l := &r.lines[i]
		key, value, ok := keyword(l.text)
		if !ok || l.literal {
			continue
		}
		switch key {
		case "TODO", "SEQ_TODO", "TYP_TODO":
			s.states(value)
		case "EXCLUDE_TAGS":
			for _, tag := range strings.Fields(value) {
				s.excluded[tag] = true
			}
		case "LINK":
			if name, address, ok := strings.Cut(value, " "); ok {
				s.links[name] = strings.TrimSpace(address)
			}
		case "MACRO":
			if name, words, ok := strings.Cut(value, " "); ok && !strings.HasPrefix(words, "(eval") {
				s.macros[strings.ToLower(name)] = strings.TrimSpace(words)
			}
		}
	}
	r.set = s
}

// states takes words such as "TODO(t) WAIT(w@/!) | DONE(d)". Without a bar the
// last word means that the task is done.
func (s *settings) states(value string) {
	words := strings.Fields(value)
	bar := slices.Index(words, "|")
	if bar < 0 {
		bar = len(words) - 1
	}
	for i, w := range words {
		w, _, _ = strings.Cut(w, "(")
		switch {
		case w == "" || w == "|":
		case i < bar:
			s.open[w] = true
		default:
			s.done[w] = true
		}
	}
}

// keyword cuts a line such as "#+TITLE: words". The key is in capitals.
func keyword(t string) (key, value string, ok bool) {
	if len(t) < 4 || t[0] != '#' || t[1] != '+' {
		return "", "", false
	}
	i := strings.IndexByte(t, ':')
	if i < 3 || i > 60 {
		return "", "", false
	}
	key = t[2:i]
	if open := strings.IndexByte(key, '['); open > 0 {
		key = key[:open] // "#+CAPTION[short]: words", "#+RESULTS[hash]:"
	}
	if strings.ContainsAny(key, " \t") {
		return "", "", false
	}
	return strings.ToUpper(key), strings.TrimSpace(t[i+1:]), true
}

// keywordLine takes over what a keyword says, and returns the blocks that are
// made of it.
func (r *reading) keywordLine(n int, key, value string) []model.Block {
	if r.metadata(n, key, value) {
		return nil
	}
	pos := r.place(n)
	switch key {
	case "CAPTION":
		if value != "" {
			r.ledger.Place(n)
			return []model.Block{&model.Paragraph{Position: r.at(r.end(n) - len(value)), Inlines: r.inlines(r.end(n)-len(value), r.end(n))}}
		}
	case "INCLUDE", "SETUPFILE":
		r.ledger.Drop(n, "other files are not read")
		severity, hint := model.Warning, "give the file to gloss as well"
		if key == "SETUPFILE" {
			severity, hint = model.Info, "" // it holds settings, no notes
		}
		name, _, _ := strings.Cut(strings.TrimPrefix(value, "\""), "\"")
		r.doc.Report(pos, severity, "org.include", fmt.Sprintf("file %q is not read", notes.Short(name)), hint)
		return nil
	case "TODO", "SEQ_TODO", "TYP_TODO", "EXCLUDE_TAGS", "LINK", "MACRO":
		r.ledger.Drop(n, "setting that was followed: "+key)
		return nil
	case "HTML", "LATEX", "ASCII", "BEAMER", "ODT", "MD", "TEXINFO":
		r.ledger.Drop(n, "mark-up for "+key)
		return nil
	case "TBLFM":
		r.ledger.Drop(n, "formula of a table")
		return nil
	}
	if end, ok := strings.CutPrefix(key, "END_"); ok || key == "END" {
		r.ledger.Drop(n, "end of a block that has no beginning")
		r.doc.Report(pos, model.Warning, "org.block", fmt.Sprintf("end of a block %q that has no beginning", notes.Short(end)), "")
		return nil
	}
	r.ledger.Drop(n, "setting of no use here: "+notes.Short(key))
	if !knownSetting(key) {
		r.doc.Report(pos, model.Info, "org.keyword", fmt.Sprintf("nothing is made of %q", "#+"+notes.Short(key)), "")
	}
	return nil
}

// metadata takes the keywords that tell of the document.
func (r *reading) metadata(n int, key, value string) bool {
	doc, s := r.doc, &r.set
	switch key {
	case "TITLE":
		s.title = r.words(s.title, n, value)
	case "SUBTITLE":
		s.subtitle = r.words(s.subtitle, n, value)
	case "DESCRIPTION":
		s.about = r.words(s.about, n, value)
	case "AUTHOR", "AUTHORS":
		for _, name := range notes.AuthorsIn(key, value) {
			if name = strings.TrimSpace(name); name != "" && !slices.Contains(doc.Authors, name) {
				doc.Authors = append(doc.Authors, name)
			}
		}
	case "LANGUAGE":
		doc.Language = strings.ReplaceAll(value, "_", "-")
	case "EVENT", "CONFERENCE":
		doc.Event = value
	case "PLACE", "LOCATION", "VENUE":
		doc.Place = value
	case "DATE":
		s.date, s.dateLine = strings.Trim(value, "<>[]"), n
	default:
		return false
	}
	if value == "" {
		r.ledger.Drop(n, "keyword without a value")
	} else {
		r.ledger.Place(n)
	}
	return true
}

// words appends the words of a keyword's value to list.
func (r *reading) words(list []string, n int, value string) []string {
	if value == "" {
		return list
	}
	return append(list, model.PlainText(r.inlines(r.end(n)-len(value), r.end(n))))
}

// settle hands the metadata over, now that all of the file is read.
func (r *reading) settle() {
	doc, s := r.doc, &r.set
	if doc.Title = strings.Join(s.title, " "); doc.Title != "" {
		doc.TitleFrom = "front matter"
	}
	if doc.Description = strings.Join(s.about, " "); len(s.subtitle) > 0 {
		doc.Description = strings.TrimSuffix(strings.Join(s.subtitle, " ")+". "+doc.Description, ". ")
	}
	if s.date != "" {
		date, ok := notes.ParseDay(s.date, notes.AnyOrder)
		if doc.Date, doc.Dated = date, s.date; !ok || date.IsZero() {
			r.doc.Report(r.place(s.dateLine), model.Info, "org.date", fmt.Sprintf("%q is no date", notes.Short(s.date)), "write it as <2011-03-11>")
		}
	}
	r.tags.report(r, "org.tags", "tags are left out of the titles")
	r.ranks.report(r, "org.priority", "priorities are left out of the titles")
}

// knownSetting reports whether a keyword only says how Org is to show, export
// or run something.
func knownSetting(key string) bool {
	for _, prefix := range []string{"ATTR_", "HTML_", "LATEX_", "EXPORT_", "REVEAL_", "BEAMER_", "HUGO_", "ROAM_", "ODT_"} {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	switch key {
	case "OPTIONS", "STARTUP", "PROPERTY", "FILETAGS", "TAGS", "CATEGORY", "ARCHIVE", "COLUMNS", "CONSTANTS", "PRIORITIES", "BIND", "EMAIL", "CREATOR",
		"KEYWORDS", "SELECT_TAGS", "MACRO", "NAME", "LABEL", "HEADER", "HEADERS", "RESULTS", "RESULT", "PLOT", "TOC", "CALL", "BIBLIOGRAPHY",
		"PRINT_BIBLIOGRAPHY", "CITE_EXPORT", "TBLNAME", "INDEX", "CINDEX", "LAST_MODIFIED", "INFOJS_OPT", "STYLE", "TEXT", "SRCNAME", "SOURCE":
		return true
	}
	return false
}

// tally counts words that are taken off titles, in the order in which they come
// first.
type tally struct {
	words []string
	count map[string]int
	first model.Position
}

func (t *tally) add(word string, pos model.Position) {
	if t.count == nil {
		t.count, t.first = map[string]int{}, pos
	}
	if t.count[word]++; t.count[word] == 1 {
		t.words = append(t.words, word)
	}
}

func (t *tally) report(r *reading, code, message string) {
	if len(t.words) == 0 {
		return
	}
	var list []string
	for _, w := range t.words[:min(len(t.words), 20)] {
		list = append(list, fmt.Sprintf("%q on %d", notes.Short(w), t.count[w]))
	}
	if more := len(t.words) - len(list); more > 0 {
		list = append(list, notes.Count(more, "other", "others"))
	}
	r.doc.Report(t.first, model.Info, code, message+": "+strings.Join(list, ", "), "")
}
