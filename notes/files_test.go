package notes

import "testing"

// TestFiles: an address leads to what stands there seen from the file that links, else to
// the one file whose path ends so; of several the one nearest to the root, of as many none.
func TestFiles(t *testing.T) {
	files := NewFiles([]string{"a.md", "b.md", "x/c.org", "y/c.org", "tief.md", "Übung.md", "flat.md", "deep/flat.md", "2024_03_10.md", "202403121530 Slip.md", "a___b.md", "Was nun?.md"},
		[]string{"/v/a.md", "/v/notes/b.md", "/v/x/c.org", "/v/y/c.org", "/v/sehr/tief.md", "/v/U\u0308bung.md", "/v/flat.md", "/v/deep/flat.md", "/v/days/2024_03_10.md", "/v/202403121530 Slip.md", "/v/pages/proj___sub.md", "/v/Was nun?.md"})
	for _, c := range [][3]string{
		{"a.md", "notes/b.md", "#b.md#"},
		{"a.md", "./notes/b.md#top", "#b.md#top"},
		{"b.md", "../a.md", "#a.md#"},
		{"b.md", "../a", "#a.md#"},
		{"b.md", "file:../a.md?x=1#y", "#a.md#y"},
		{"a.md", "x/c.org", "#x%2Fc.org#"},
		{"a.md", "c.org", ""},
		{"x/c.org", "c", "#x%2Fc.org#"},
		{"a.md", "TIEF.md", "#tief.md#"},
		{"b.md", "sehr/tief", "#tief.md#"},
		{"b.md", "../tief.md", ""},
		{"a.md", "%C3%9Cbung.md", "#%C3%9Cbung.md#"},
		{"b.md", "/v/a.md", "#a.md#"},
		{"b.md", ":/tief#x", "#tief.md#x"},
		{"b.md", "flat", "#flat.md#"},
		{"stdin", "notes/b.md", "#b.md#"},
		{"a.md", "Mar 10th, 2024", "#2024_03_10.md#"},
		{"a.md", "2024-03-10", "#2024_03_10.md#"},
		{"a.md", "Plan of Mar 10th, 2024", ""},
		{"a.md", "Mar 11th, 2024", ""},
		{"b.md", "202403121530", "#202403121530%20Slip.md#"},
		{"b.md", "20240312", ""},
		{"b.md", "proj/sub", "#a___b.md#"},
		{"a.md", "Was nun?", "#Was%20nun%3F.md#"},
		{"a.md", "Was%20nun%3F.md?x=1#y", "#Was%20nun%3F.md#y"},
		{"a.md", "missing.md", ""},
		{"a.md", "", ""},
		{"a.md", "#top", ""},
	} {
		if got, ok := files.Link(&Source{Name: c[0]}, c[1]); got != c[2] || ok != (c[2] != "") {
			t.Errorf("%s to %q: %q, want %q", c[0], c[1], got, c[2])
		}
	}
	if _, ok := (*Files)(nil).Link(&Source{Name: "a.md"}, "a.md"); ok {
		t.Error("no files have one")
	}
}
