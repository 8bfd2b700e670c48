package index

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// label is a name that a careful reader finds in notes, with its lines.
type label struct {
	name  string
	lines []int
	may   bool // neither right nor wrong
}

// names reports whether the label names the entry, by any of its names.
func (l label) names(e *model.IndexEntry) bool {
	c, ok := catalog.Builtin().Lookup(e.Key)
	if !ok {
		return strings.EqualFold(l.name, e.Name)
	}
	for n := range c.Names() {
		if strings.EqualFold(l.name, n.Text) {
			return true
		}
	}
	return false
}

func readLabels(t *testing.T, path string) []label {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var labels []label
	for row := range strings.Lines(string(data)) {
		columns := strings.Split(strings.TrimRight(row, "\n"), "\t")
		l := label{name: columns[0], may: len(columns) > 2 && columns[2] == "may"}
		for n := range strings.SplitSeq(columns[1], ",") {
			line, err := strconv.Atoi(n)
			if err != nil {
				t.Fatalf("%s: %q: %v", path, row, err)
			}
			l.lines = append(l.lines, line)
		}
		labels = append(labels, l)
	}
	return labels
}

func entriesOf(doc *model.Document) []*model.IndexEntry {
	Recognize(doc, catalog.Builtin())
	var out []*model.IndexEntry
	for _, e := range Collate(doc, catalog.Builtin()).Tools {
		if e.See == "" {
			out = append(out, e)
		}
	}
	return out
}

// TestQuality holds precision and recall of names, and of the lines they stand
// in, over labelled notes in several fields, languages and habits of writing.
func TestQuality(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.names")
	if err != nil || len(paths) < 30 {
		t.Fatalf("%d labelled notes found (%v), want 30 at least", len(paths), err)
	}
	var right, wrong, missed, lineRight, lineSaid, lineGold int
	for _, path := range paths {
		text, err := os.ReadFile(strings.TrimSuffix(path, ".names") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		labels := readLabels(t, path)
		found := entriesOf(parse(t, "notes", string(text)))
		var bad []string
		for _, e := range found {
			i := slices.IndexFunc(labels, func(l label) bool { return l.names(e) })
			if i < 0 {
				wrong++
				bad = append(bad, "wrong "+e.Name+" "+e.Mentions[0].String()+" "+e.Mentions[0].Why.String())
				continue
			}
			if labels[i].may {
				continue
			}
			right++
			lineGold += len(labels[i].lines)
			said := map[int]bool{}
			for _, m := range e.Mentions {
				said[int(m.Line)] = true
			}
			lineSaid += len(said)
			for _, line := range labels[i].lines {
				if said[line] {
					lineRight++
				} else {
					bad = append(bad, "missed "+e.Name+" in line "+strconv.Itoa(line))
				}
			}
			for _, m := range e.Mentions {
				if !slices.Contains(labels[i].lines, int(m.Line)) {
					bad = append(bad, "wrong "+m.Form+" in line "+strconv.Itoa(int(m.Line))+" by "+m.Why.String())
				}
			}
		}
		for _, l := range labels {
			if !l.may && !slices.ContainsFunc(found, l.names) {
				missed++
				bad = append(bad, "missed "+l.name)
			}
		}
		if len(bad) > 0 {
			t.Logf("%s: %s", filepath.Base(path), strings.Join(bad, "; "))
		}
	}
	precision, recall := ratio(right, right+wrong), ratio(right, right+missed)
	linePrecision, lineRecall := ratio(lineRight, lineSaid), ratio(lineRight, lineGold)
	t.Logf("names: precision %.3f recall %.3f; lines: precision %.3f recall %.3f", precision, recall, linePrecision, lineRecall)
	if precision < 0.98 || recall < 0.955 || linePrecision < 0.99 || lineRecall < 0.99 {
		t.Error("below the floor: names 0.98 and 0.955, lines 0.99 and 0.99")
	}
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}
