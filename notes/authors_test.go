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
		{"author", "[Ann Lee](https://example.org), [Bob Ray](b.md)", "Ann Lee|Bob Ray"},
		{"author", "[Ann](a.md) and [Bob](b.md)", "Ann|Bob"},
		{"author", "Ann [Lee", "Ann [Lee"},
		{"authors", "Doe, Jane; Roe, Richard", "Doe, Jane|Roe, Richard"},
		{"authors", "Doe, Jane A. and van Gogh, Vincent and García, Ana", "Doe, Jane A.|van Gogh, Vincent|García, Ana"},
		{"author", "Müller, Anna und Schmidt, Bernd", "Müller, Anna|Schmidt, Bernd"},
		{"author", "Doe, Jane, Roe, Richard", "Doe, Jane|Roe, Richard"},
		{"author", "Doe, J., Roe, R.", "Doe, J.|Roe, R."},
		{"authors", "Ann Lee, Bob Ray, and Carla Jones", "Ann Lee|Bob Ray|Carla Jones"},
		{"author", "José Ortega y Gasset", "José Ortega y Gasset"},
		{"author", "José Ortega y Ana García", "José Ortega|Ana García"},
		{"author", "the Ministry of Fish and Food", "the Ministry of Fish and Food"},
		{"author", "kit and rowan", "kit|rowan"},
		{"author", "Ann Lee;", "Ann Lee"},
		{"author", "Pierre, Marie, Jean", "Pierre|Marie|Jean"},
		{"author", "Pierre, Marie", "Pierre, Marie"},
		{"author", "Smith, Marie, Jean", "Smith, Marie, Jean"},
		{"author", "jlee, kit", "jlee|kit"},
		{"author", "rat, a club of the town", "rat, a club of the town"},
		{"author", "Doe, Jane and Richard Roe", "Doe, Jane|Richard Roe"},
	} {
		if got := strings.Join(AuthorsIn(c.key, c.value), "|"); got != c.want {
			t.Errorf("AuthorsIn(%q, %q) = %q, want %q", c.key, c.value, got, c.want)
		}
	}
}
