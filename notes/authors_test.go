package notes

import (
	"strings"
	"testing"
)

func TestAuthorsIn(t *testing.T) {
	for _, c := range []struct{ key, value, want string }{
		{"authors", "Ann Lee, Bob Ray", "Ann Lee|Bob Ray"},
		{"author", "Ann Lee, Bob Ray", "Ann Lee|Bob Ray"},
		{"Auteurs", "Zoe, Léa Martin", "Zoe|Léa Martin"},
		{"author", "Martin, Jean Luc", "Martin, Jean Luc"},
		{"authors", "Martin, Marie", "Martin, Marie"},
		{"author", "Lovelace, Ada", "Lovelace, Ada"},
		{"authors", "Sammy Davis, Jr.", "Sammy Davis, Jr."},
		{"author", "the garden club, Berlin", "the garden club, Berlin"},
		{"author", "Ada Lovelace", "Ada Lovelace"},
		{"author", "", ""},
	} {
		if got := strings.Join(AuthorsIn(c.key, c.value), "|"); got != c.want {
			t.Errorf("AuthorsIn(%q, %q) = %q, want %q", c.key, c.value, got, c.want)
		}
	}
}
