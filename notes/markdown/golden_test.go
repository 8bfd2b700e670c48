package markdown

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gloss/notes"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads each testdata/*.md and compares what comes out with the
// .golden beside it. A golden file without a case fails, as does a case without
// one.
func TestGolden(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.md")
	if err != nil || len(cases) == 0 {
		t.Fatal("no cases in testdata", err)
	}
	used := map[string]bool{}
	for _, name := range cases {
		golden := strings.TrimSuffix(name, ".md") + ".golden"
		used[golden] = true
		t.Run(strings.TrimSuffix(filepath.Base(name), ".md"), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			src, err := notes.Decode(filepath.Base(name), data)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := Format().Read(src, notes.Options{})
			if err != nil {
				t.Fatal(err)
			}
			check(t, doc, src.Text)
			got := dump(doc)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatalf("%v (run the test with -update and look at what it writes)", err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
	goldens, err := filepath.Glob("testdata/*.golden")
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range goldens {
		if !used[g] {
			t.Errorf("%s belongs to no case", g)
		}
	}
}
