package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"gloss/model"
	"gloss/notes"
)

// pandocReaders are what pandoc calls the formats with structure, and what it
// needs to hear to read all of it.
var pandocReaders = map[string][]string{
	"markdown": {"-f", "gfm+footnotes+yaml_metadata_block"},
	"org":      {"-f", "org"},
	"rst":      {"-f", "rst"},
	"html":     {"-f", "html"},
	"opml":     {"-f", "opml"},
}

// TestOutlinesAsPandoc compares the headings of all structured cases and of the
// real notes, and how deep they stand, with those that pandoc finds.
func TestOutlinesAsPandoc(t *testing.T) {
	program, err := exec.LookPath("pandoc")
	if err != nil {
		t.Skip("no pandoc to compare with:", err)
	}
	allowed := readDifferences(t)
	compared := 0
	for _, f := range readers() {
		args := pandocReaders[f.Name]
		if args == nil {
			continue
		}
		for _, name := range structuredCases(t, f.Name) {
			id := f.Name + "/" + filepath.Base(name)
			want := allowed[id]
			delete(allowed, id)
			if want.unasked {
				continue
			}
			own, theirs, err := bothOutlines(f, name, program, args)
			if err != nil {
				t.Errorf("%s: %v", id, err)
				continue
			}
			if f.Name == "opml" {
				theirs = onlyParents(own, theirs)
			}
			compared++
			if got := outlineDifference(own, theirs); got != want.lines {
				t.Errorf("the outline of %s is not that of pandoc. Where ours is better, testdata/outlines.txt says why:\n%s: REASON\n%s", id, id, got)
			}
		}
	}
	_, err = os.Stat(filepath.Join("..", "..", "..", "shared", "notes"))
	for id := range allowed {
		real := filepath.Base(id)[0] <= '9' // the real notes beside the checkout are numbered
		if err == nil || !real {
			t.Errorf("no case %s", id)
		}
	}
	if compared < 80 {
		t.Errorf("only %d outlines compared", compared)
	}
}

// difference is what may differ between the outline here and pandoc's.
type difference struct {
	lines   string // as outlineDifference writes them
	unasked bool   // pandoc cannot read the file
}

// readDifferences reads the table of the allowed differences: for each case its
// name, a colon and the reason, then the headings that only gloss ("+") or only
// pandoc ("-") finds, with their depths. A reason that begins with "not asked" is
// for a file that pandoc cannot read.
func readDifferences(t *testing.T) map[string]difference {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "outlines.txt"))
	if err != nil {
		t.Fatal(err)
	}
	table := map[string]difference{}
	id := ""
	for line := range strings.Lines(string(data)) {
		d := table[id]
		switch {
		case strings.TrimSpace(line) == "":
			continue
		case line[0] == '+' || line[0] == '-':
			d.lines += line
		default:
			name, reason, ok := strings.Cut(line, ": ")
			if !ok || len(strings.TrimSpace(reason)) < 10 {
				t.Fatalf("outlines.txt: no reason in %q", line)
			}
			id, d = name, difference{unasked: strings.HasPrefix(reason, "not asked")}
		}
		table[id] = d
	}
	return table
}

// outlineDifference lists the headings that only one of two outlines has, in
// their order.
func outlineDifference(own, theirs []string) string {
	// same[i][j] is how many headings own[i:] and theirs[j:] have in common.
	same := make([][]int, len(own)+1)
	for i := range same {
		same[i] = make([]int, len(theirs)+1)
	}
	for i := len(own) - 1; i >= 0; i-- {
		for j := len(theirs) - 1; j >= 0; j-- {
			if same[i][j] = max(same[i+1][j], same[i][j+1]); own[i] == theirs[j] {
				same[i][j] = same[i+1][j+1] + 1
			}
		}
	}
	var b strings.Builder
	for i, j := 0, 0; i < len(own) || j < len(theirs); {
		switch {
		case i < len(own) && j < len(theirs) && own[i] == theirs[j]:
			i, j = i+1, j+1
		case j == len(theirs) || i < len(own) && same[i+1][j] >= same[i][j+1]:
			b.WriteString("+ " + own[i] + "\n")
			i++
		default:
			b.WriteString("- " + theirs[j] + "\n")
			j++
		}
	}
	return b.String()
}

// onlyParents takes the headings off an outline of pandoc's that are points here:
// to pandoc, every outline of OPML is a heading. Those of ours must all be there.
func onlyParents(own, theirs []string) []string {
	if partOf(own, theirs) {
		return own
	}
	return theirs
}

// structuredCases are the cases of a reader, and the real notes in its format.
func structuredCases(t *testing.T, format string) []string {
	t.Helper()
	var list []string
	for _, dir := range []string{filepath.Join("..", "..", "notes", format, "testdata"), filepath.Join("..", "..", "..", "shared", "notes")} {
		names, err := filepath.Glob(filepath.Join(dir, "*"+caseFolders[format]))
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, names...)
	}
	return list
}

// bothOutlines returns the outline of a file as it is read here and by pandoc.
func bothOutlines(f notes.Format, name, program string, args []string) (own, theirs []string, err error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, nil, err
	}
	src, err := notes.Decode(filepath.Base(name), data)
	if err != nil {
		return nil, nil, err
	}
	doc, err := f.Read(src, notes.Options{})
	if err != nil {
		return nil, nil, err
	}
	text := src.Text
	if f.Name == "org" {
		text = "#+OPTIONS: H:99\n" + text
	}
	theirs, err = pandocOutline(program, args, text)
	return shownOutline(doc), theirs, err
}

// shownOutline lists the sections of a document, each as its depth and the
// letters of its title.
func shownOutline(doc *model.Document) []string {
	var list []string
	doc.Walk(func(s *model.Section) {
		list = append(list, fmt.Sprintf("%d %s", s.Level, onlyLetters(model.PlainText(s.Title))))
	})
	return list
}

// emojiNames are names such as ":tada:", which pandoc makes a sign of in some formats.
var emojiNames = regexp.MustCompile(`:[a-z_0-9+-]+:`)

// onlyLetters folds a title, as pandoc writes other signs and blanks.
func onlyLetters(s string) string {
	s = emojiNames.ReplaceAllString(s, "")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// pandocNode is an element of pandoc's JSON.
type pandocNode struct {
	T string
	C json.RawMessage
}

// pandocOutline returns the headings that pandoc finds, as shownOutline does.
func pandocOutline(program string, args []string, text string) ([]string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, append(slices.Clone(args), "-t", "json", "+RTS", "-M600m", "-RTS")...)
	cmd.Stdin = strings.NewReader(text)
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%v: %s", err, complaint.String())
	}
	var tree struct{ Blocks []pandocNode }
	if err := json.Unmarshal(out, &tree); err != nil {
		return nil, err
	}
	o := pandocHeads{}
	for _, b := range tree.Blocks {
		o.add(b)
	}
	return o.list, nil
}

type pandocHeads struct {
	list []string
	open []int // levels of the headings that are open
}

func (o *pandocHeads) add(n pandocNode) {
	var parts []json.RawMessage
	switch n.T {
	case "Header":
		var level int
		if json.Unmarshal(n.C, &parts) != nil || len(parts) != 3 || json.Unmarshal(parts[0], &level) != nil {
			return
		}
		var title strings.Builder
		pandocText(parts[2], &title)
		if onlyLetters(title.String()) == "" {
			return // no words
		}
		for len(o.open) > 0 && o.open[len(o.open)-1] >= level {
			o.open = o.open[:len(o.open)-1]
		}
		o.open = append(o.open, level)
		o.list = append(o.list, fmt.Sprintf("%d %s", len(o.open), onlyLetters(title.String())))
	case "Div":
		var inner []pandocNode
		if json.Unmarshal(n.C, &parts) == nil && len(parts) == 2 && json.Unmarshal(parts[1], &inner) == nil {
			for _, b := range inner {
				o.add(b)
			}
		}
	}
}

// pandocText collects the words of inlines.
func pandocText(raw json.RawMessage, b *strings.Builder) {
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil {
		for _, r := range list {
			pandocText(r, b)
		}
		return
	}
	var n pandocNode
	if json.Unmarshal(raw, &n) != nil {
		return
	}
	var parts []json.RawMessage
	var s string
	switch n.T {
	case "Note":
	case "Str":
		if json.Unmarshal(n.C, &s) == nil {
			b.WriteString(s)
		}
	case "RawInline":
	case "Code", "Math":
		if json.Unmarshal(n.C, &parts) == nil && len(parts) == 2 && json.Unmarshal(parts[1], &s) == nil {
			b.WriteString(s)
		}
	case "Link", "Span", "Quoted", "Cite", "Image":
		if json.Unmarshal(n.C, &parts) == nil && len(parts) > 1 && !strings.Contains(string(parts[0]), `"todo`) && !strings.Contains(string(parts[0]), `"done`) && !strings.Contains(string(parts[0]), `"tag"`) {
			pandocText(parts[1], b)
		}
	default:
		pandocText(n.C, b)
	}
}

// partOf reports whether the headings of one outline stand in the other in the
// same order, each at most as deep as there.
func partOf(own, theirs []string) bool {
	k := 0
	for _, h := range own {
		depth, title, _ := strings.Cut(h, " ")
		found := false
		for ; k < len(theirs) && !found; k++ {
			d, t, _ := strings.Cut(theirs[k], " ")
			found = t == title && depth <= d
		}
		if !found {
			return false
		}
	}
	return true
}
