package index

import (
	"strings"
	"testing"

	"gloss/model/catalog"
)

// TestDeclared holds that packages are found in parts of files that declare them, and what
// else such files say is none.
func TestDeclared(t *testing.T) {
	for _, c := range []struct{ code, want string }{
		{"[dependencies]\nzorbtokio = { version = \"1\" }\nserde = \"1.0\"\n[profile.release]\nzorbopt = 3\n", "Serde zorbtokio"},
		{"\"devDependencies\": {\n  \"zorbpack\": \"^18.0.0\",\n  \"react\": \"18\"\n},\n\"zorbname\": \"x\"\n", "React zorbpack"},
		{"require (\n\tgithub.com/ada/zorbmux v1.2.3\n)\n", "zorbmux"},
		{"gem 'zorbrake', '~> 7.0'\ngem 'thing'\n", "zorbrake"},
		{"Plug 'ada/zorb-fugitive'\n", "zorb-fugitive"},
		{"\\usepackage{zorbtikz}\nlibrary(dplyr)\n", "dplyr zorbtikz"},
		{"zorbnum==1.21.0\nif zorba == 1\n", "zorbnum"},
		{"<groupId>org.example</groupId>\n<artifactId>zorb-core</artifactId>\n", "zorb-core"},
		{"[package]\nname = \"zorbapp\"\n", ""},
	} {
		doc := parse(t, "notes", "The file:\n\n```\n"+c.code+"```\n")
		Recognize(doc, catalog.Builtin())
		var got []string
		for _, e := range Collate(doc, catalog.Builtin()).Tools {
			got = append(got, e.Name)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: got %q, want %q", c.code, got, c.want)
		}
	}
}
