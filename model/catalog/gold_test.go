package catalog

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// leastKnown is the share of the tools in real notes that the catalogue is to
// have. It is not all: what is known from one speaker's talk only, or misspelt in one, is for the
// recognizers to find.
const leastKnown = 0.90

// Most tools that a careful reader must find in the real notes are in the
// catalogue, by their name or by another name.
func TestBuiltinKnowsTheGoldNames(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(moduleRoot(t), "..", "shared", "gold", "*.index.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("no gold files beside the module")
	}
	known := map[string]bool{}
	for e := range Builtin().Entries() {
		for name := range e.Names() {
			known[Fold(name.Text)] = true
		}
	}
	rows := 0
	var missing []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			columns := strings.Split(strings.TrimRight(line, "\n"), "\t")
			if strings.HasPrefix(line, "#") || len(columns) < 4 || columns[2] != "must" {
				continue
			}
			rows++
			names := append([]string{columns[0]}, strings.Split(columns[3], ";")...)
			if !slices.ContainsFunc(names, func(name string) bool { return known[Fold(name)] }) {
				missing = append(missing, columns[0])
			}
		}
	}
	if rows == 0 {
		t.Error("the gold files have no row that counts")
	}
	t.Logf("%d rows of %d files, not in the catalogue: %q", rows, len(files), missing)
	if have := rows - len(missing); float64(have) < leastKnown*float64(rows) {
		t.Errorf("the catalogue has %d of %d", have, rows)
	}
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
}
