package notes

import "strings"

// severalKeys are keys of front matter that stand before several authors.
var severalKeys = wordSet("authors autoren autores autori auteurs авторы")

// AuthorsIn returns the names in a field of front matter that names authors. A comma
// parts them where people stand on both sides of it; under a key for several ("authors") a
// given name alone is one of them. "Lovelace, Ada" stays one name.
func AuthorsIn(key, value string) []string {
	parts := strings.Split(value, ",")
	several := severalKeys(strings.ToLower(key))
	for i, name := range parts {
		parts[i] = strings.TrimSpace(name)
		alone := several && len(parts) > 1 && givenNames(strings.ToLower(parts[i]))
		if !IsPerson(parts[i]) && !alone {
			return []string{value}
		}
	}
	if several && len(parts) == 2 && !IsPerson(parts[0]) && !IsPerson(parts[1]) {
		return []string{value} // "Martin, Léa"
	}
	return parts
}
