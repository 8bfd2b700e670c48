package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"gloss/model"
	"gloss/model/summary"
)

// IsIndexJSON reports whether data begins as an index that [WriteIndexJSON]
// wrote: an object whose first key is "schema".
func IsIndexJSON(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	rest, ok := bytes.CutPrefix(bytes.TrimLeft(data[:min(len(data), 512)], " \t\r\n"), []byte("{"))
	return ok && bytes.HasPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte(`"schema"`))
}

// ReadIndexJSON reads an index that [WriteIndexJSON] wrote. Keys that it does
// not know are passed over. Errors name the line.
func ReadIndexJSON(data []byte) (*summary.Index, error) {
	r := &indexReader{data: bytes.TrimPrefix(data, []byte("\uFEFF")), sources: map[string]int{}}
	r.dec = json.NewDecoder(bytes.NewReader(r.data))
	if err := r.read(); err != nil {
		return nil, err
	}
	return &r.index, nil
}

type indexReader struct {
	data    []byte
	dec     *json.Decoder
	index   summary.Index
	sources map[string]int // by name
	lists   [3][]located   // until the sources are known
	schema  bool
}

// located is an entry with the place where it begins.
type located struct {
	entry  jsonEntry
	offset int64
}

type jsonEntry struct {
	Name, Kind, URL, Origin, Key, Term, Heading, Sort, Letter, About string
	Aliases, With, SeeAlso, SeeAlsoDecided                           []string
	Decided                                                          bool
	Mentions                                                         []struct {
		Source, Form, Section, Why string
		Line, Heading, Point       int
		Principal                  bool
	}
	First struct {
		Source, Section, Before, Form, After string
		Line                                 int
		Code                                 []string
	}
}

type jsonSource struct {
	Name, File, Folder, SHA256, Title, Event, Place, Language, From, To string
	Lines                                                               int
	Authors                                                             []string
	Outline                                                             []struct {
		Line, Talk, Day int
		Title           string
	}
}

// fault is an error at a place.
func (r *indexReader) fault(offset int64, format string, args ...any) error {
	offset = min(max(offset, 0), int64(len(r.data)))
	line := 1 + bytes.Count(r.data[:offset], []byte("\n"))
	return fmt.Errorf("line %d: %s", line, fmt.Sprintf(format, args...))
}

// wrong makes an error of one of encoding/json, met in a value that begins at
// offset from.
func (r *indexReader) wrong(err error, from int64) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		at := max(syntax.Offset-1, 0)
		for at < int64(len(r.data)) && strings.IndexByte(" \t\r\n", r.data[at]) >= 0 {
			at++
		}
		return r.fault(at, "no JSON: %v", syntax)
	case errors.As(err, &kind):
		return r.fault(from+kind.Offset, "%q must be %s, not a %s", strings.ToLower(kind.Field), jsonKind(kind.Type.Kind().String()), kind.Value)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return r.fault(int64(len(r.data)), "the file ends too early")
	}
	return r.fault(from, "%v", err)
}

func jsonKind(goKind string) string {
	switch goKind {
	case "string":
		return "a string"
	case "int":
		return "a whole number"
	case "slice":
		return "a list"
	}
	return "an object"
}

func (r *indexReader) read() error {
	if err := r.open('{', "the file"); err != nil {
		return err
	}
	for r.dec.More() {
		at := r.dec.InputOffset()
		token, err := r.dec.Token()
		if err != nil {
			return r.wrong(err, at)
		}
		if err := r.value(token.(string)); err != nil {
			return err
		}
	}
	if _, err := r.dec.Token(); err != nil {
		return r.wrong(err, r.dec.InputOffset())
	}
	if _, err := r.dec.Token(); err != io.EOF {
		return r.fault(r.start(), "something stands after the end of the index")
	}
	return r.finish()
}

// start returns where the next value begins.
func (r *indexReader) start() int64 {
	at := r.dec.InputOffset()
	for at < int64(len(r.data)) && strings.IndexByte(" \t\r\n:,", r.data[at]) >= 0 {
		at++
	}
	return at
}

// open reads the bracket that begins a value.
func (r *indexReader) open(bracket json.Delim, what string) error {
	at := r.start()
	token, err := r.dec.Token()
	if err != nil {
		return r.wrong(err, at)
	}
	if token != bracket {
		return r.fault(at, "%s must begin with %q", what, bracket.String())
	}
	return nil
}

func (r *indexReader) value(key string) error {
	at := r.start()
	decode := func(v any) error {
		if err := r.dec.Decode(v); err != nil {
			return r.wrong(err, at)
		}
		return nil
	}
	switch key {
	case "schema":
		var schema int
		if err := decode(&schema); err != nil {
			return err
		}
		if schema != Schema {
			return r.fault(at, "the index has schema %d, and this gloss reads %d", schema, Schema)
		}
		r.schema = true
		return nil
	case "title":
		return decode(&r.index.Title)
	case "sources":
		return r.each(key, r.source)
	case "references":
		return r.each(key, r.reference)
	}
	for i, name := range listNames {
		if key == name {
			return r.each(key, func(at int64) error {
				l := located{offset: at}
				if err := r.dec.Decode(&l.entry); err != nil {
					return r.wrong(err, at)
				}
				r.lists[i] = append(r.lists[i], l)
				return nil
			})
		}
	}
	var any json.RawMessage
	return decode(&any)
}

// each reads the elements of a list.
func (r *indexReader) each(key string, read func(at int64) error) error {
	if err := r.open('[', fmt.Sprintf("%q", key)); err != nil {
		return err
	}
	for r.dec.More() {
		if err := read(r.start()); err != nil {
			return err
		}
	}
	if _, err := r.dec.Token(); err != nil {
		return r.wrong(err, r.dec.InputOffset())
	}
	return nil
}

func (r *indexReader) source(at int64) error {
	var s jsonSource
	if err := r.dec.Decode(&s); err != nil {
		return r.wrong(err, at)
	}
	if _, twice := r.sources[s.Name]; twice {
		return r.fault(at, "there are two sources %q", s.Name)
	}
	if s.Name == "" || s.Lines < 0 {
		return r.fault(at, "a source needs a name and a number of lines")
	}
	out := summary.Source{Name: s.Name, File: s.File, Folder: s.Folder, Lines: s.Lines, SHA256: s.SHA256, Title: s.Title, Event: s.Event, Place: s.Place,
		Language: s.Language, Authors: s.Authors}
	for _, d := range []struct {
		text string
		date *model.Date
	}{{s.From, &out.From}, {s.To, &out.To}} {
		if d.text == "" {
			continue
		}
		t, err := time.Parse(time.DateOnly, d.text)
		if err != nil {
			return r.fault(at, "%q of the source %q is no day as in 2011-03-11", d.text, s.Name)
		}
		*d.date = model.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	}
	for i, h := range s.Outline {
		if h.Line < 1 || i > 0 && h.Line <= s.Outline[i-1].Line {
			return r.fault(at, "the outline of the source %q is not in the order of its lines", s.Name)
		}
		out.Outline = append(out.Outline, summary.Heading{Line: h.Line, Title: h.Title, Talk: h.Talk, Day: h.Day})
	}
	r.sources[s.Name] = len(r.index.Sources)
	r.index.Sources = append(r.index.Sources, out)
	return nil
}

func (r *indexReader) reference(at int64) error {
	var ref struct{ From, See, SeeAlso string }
	if err := r.dec.Decode(&ref); err != nil {
		return r.wrong(err, at)
	}
	if ref.From == "" || (ref.See == "") == (ref.SeeAlso == "") {
		return r.fault(at, "a reference needs a name that it comes \"from\" and one to \"see\", or \"seealso\"")
	}
	r.index.References = append(r.index.References, summary.Reference{From: ref.From, To: ref.See + ref.SeeAlso, Also: ref.See == ""})
	return nil
}

// finish makes the entries, now that all sources are known.
func (r *indexReader) finish() error {
	if !r.schema {
		return r.fault(0, "there is no \"schema\": it is no index that gloss wrote")
	}
	if len(r.index.Sources) == 0 {
		return r.fault(0, "there are no \"sources\": the index is not whole, or an older gloss wrote it")
	}
	for i, list := range r.lists {
		keys := make(map[string]bool, len(list))
		for _, l := range list {
			e, err := r.entry(&l)
			if err != nil {
				return err
			}
			if keys[e.Key] {
				return r.fault(l.offset, "there are two entries with the key %q", e.Key)
			}
			keys[e.Key] = true
			target := [...]*[]*summary.Entry{&r.index.Tools, &r.index.Standards, &r.index.People}[i]
			*target = append(*target, e)
		}
	}
	title := r.index.Title
	r.index.Describe()
	r.index.Title = title
	r.index.Complete()
	return nil
}

func (r *indexReader) entry(l *located) (*summary.Entry, error) {
	j := &l.entry
	for _, f := range []struct{ name, value string }{{"name", j.Name}, {"key", j.Key}, {"term", j.Term}} {
		if f.value == "" {
			return nil, r.fault(l.offset, "the entry %q has no %q", j.Name, f.name)
		}
	}
	if len(j.Mentions) == 0 {
		return nil, r.fault(l.offset, "the entry %q has no mentions", j.Name)
	}
	e := summary.NewEntry(&model.IndexEntry{Key: j.Key, Name: j.Name, Inverted: j.Heading, Sort: j.Sort, Letter: j.Letter, Kind: j.Kind, Aliases: j.Aliases,
		URL: j.URL, About: j.About, Origin: j.Origin, Decided: j.Decided, SeeAlso: j.SeeAlso, SeeAlsoDecided: j.SeeAlsoDecided})
	e.Term = j.Term
	for n, m := range j.Mentions {
		source, ok := r.sources[m.Source]
		if !ok {
			return nil, r.fault(l.offset, "mention %d of %q is in %q, which is not among the sources", n+1, j.Name, m.Source)
		}
		if m.Line < 0 || m.Heading < 0 || m.Point < 0 || m.Line > r.index.Sources[source].Lines {
			return nil, r.fault(l.offset, "mention %d of %q is at line %d, and %s has %d", n+1, j.Name, m.Line, m.Source, r.index.Sources[source].Lines)
		}
		e.Mentions = append(e.Mentions, summary.Mention{Source: source, Line: m.Line, Form: m.Form, Why: m.Why, Section: m.Section, Heading: m.Heading, Point: m.Point, Principal: m.Principal})
	}
	source, ok := r.sources[j.First.Source]
	if !ok {
		return nil, r.fault(l.offset, "the first mention of %q is in %q, which is not among the sources", j.Name, j.First.Source)
	}
	e.First = summary.Context{Source: source, Line: j.First.Line, Section: j.First.Section, Before: j.First.Before, Form: j.First.Form, After: j.First.After, Code: strings.Join(j.First.Code, "\n")}
	return e, nil
}
