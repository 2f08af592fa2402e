package strict

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pelletier/go-toml/v2"
	"pgregory.net/rapid"
)

// TestADocumentIsWhatTOMLSays: a decoder of all of TOML reads the same from it, or refuses it, too.
func TestADocumentIsWhatTOMLSays(t *testing.T) {
	lines := []string{
		"[a]", "[b]", "[a.b]", "[a.b.c]", "[[a]]", "[[b]]", "[[a.b]]",
		"a = 1", "b = 0x1_0", "c = +1_000", "a.b = 2", "a.b.c = -3", "b.c = true", "'a' = 'x'", `"b".c = "\u00e9"`,
		"a = [1, 2]", "b = [{ c = 1 }, { c = 2 }]", "a = { b = 1 }", "a = { b.c = 1, b.d = 2 }", "b = { c = 1, c = 2 }", "c = []", "c = {}",
		"d = 01", "d = 99999999999999999999", "d = '''\nx'''", "d = \"\"\"x\\\n  y\"\"\"", "d = x", "# a",
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(lines), 1, 8).Draw(t, "lines"), "\n")
		var want map[string]any
		refused := toml.Unmarshal([]byte(text), &want)
		d := Open("f", []byte(text), Form{Size: 1 << 20})
		if (refused == nil) != d.OK() {
			t.Fatalf("%s\ngot %v, want %v", text, d.Err(), refused)
		}
		if !d.OK() {
			return
		}
		if diff := cmp.Diff(any(want), unlocated(d.root)); diff != "" {
			t.Fatalf("%s\n(-want +got):\n%s", text, diff)
		}
	})
}

// unlocated is a value without places, as a decoder of all of TOML returns it.
func unlocated(value any) any {
	switch v := value.(type) {
	case *table:
		all := map[string]any{}
		for _, e := range v.entries {
			all[e.key] = unlocated(e.value)
		}
		return all
	case []any:
		list := []any{}
		for _, element := range v {
			list = append(list, unlocated(element))
		}
		return list
	default:
		return value
	}
}
