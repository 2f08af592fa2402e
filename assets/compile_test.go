package assets_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"go/format"
	"io/fs"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"calmcalf/assets"
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"

	"github.com/pelletier/go-toml/v2"
)

var update = flag.Bool("update", false, "compile the files in assets again")

// compiled is not imported here, so that it can be made where it is damaged.
const compiled = "shipped/compiled.go"

// TestWhatIsShippedIsCompiled from its files.
func TestWhatIsShippedIsCompiled(t *testing.T) {
	want, err := compile(assets.Sources)
	if err == nil && *update {
		err = os.WriteFile(compiled, want, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(compiled)
	if err != nil || string(got) != string(want) {
		t.Errorf("got another compiled.go than the files in assets make (%v): run go generate ./assets", err)
	}
}

func TestWhatIsNotRightIsRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		file  string
		spoil func(whole string) string
	}{
		"no TOML":               {"learn/signs.toml", func(string) string { return "sign" }},
		"a sign's unknown key":  {"learn/signs.toml", func(s string) string { return strings.Replace(s, "\nblocks", "\nblock", 1) }},
		"a sign's id of 1":      {"learn/signs.toml", func(s string) string { return strings.Replace(s, `"clot-lung"`, "1", 1) }},
		"no signs at all":       {"learn/signs.toml", func(string) string { return "" }},
		"a flag's unknown key":  {"learn/flags.toml", func(s string) string { return s + "more = \"x\"\n" }},
		"a rule twice":          {"learn/flags.toml", func(s string) string { return strings.Replace(s, `"B6"`, `"B4a"`, 1) }},
		"another tier":          {"learn/flags.toml", func(s string) string { return strings.Replace(s, `tier   = "B"`, `tier   = "U"`, 1) }},
		"a word too few":        {"learn/flags.toml", func(s string) string { return strings.Replace(s, "closing     =", "#", 1) }},
		"no flags at all":       {"learn/flags.toml", func(string) string { return "" }},
		"no source":             {"learn/flags.toml", func(s string) string { return regexp.MustCompile(`(?m)^source = .*$`).ReplaceAllString(s, "") }},
		"no reasons":            {"learn/safety.toml", func(string) string { return "" }},
		"a pose without figure": {"routines/wall-lean.toml", func(s string) string { return strings.Replace(s, "\npose = \"", "\npose = \"x", 1) }},
		"the id of no file":     {"routines/wall-lean.toml", func(s string) string { return strings.Replace(s, `id = "wall-lean"`, `id = "lean"`, 1) }},
		"an id twice":           {"routines/wall-lean.toml", func(s string) string { return strings.Replace(s, `id = "wall-lean"`, `id = "cramp-now"`, 1) }},
	} {
		sources, before := sourcesWith(t, tt.file, tt.spoil)
		if _, err := compile(sources); err == nil || !strings.Contains(err.Error(), tt.file) || before == string(sources[tt.file].Data) {
			t.Errorf("%s: got %v, want an error that names %s", name, err, tt.file)
		}
	}
}

// sourcesWith are the files in assets with one of them changed, and how that one was before.
func sourcesWith(t *testing.T, changed string, change func(string) string) (sources fstest.MapFS, before string) {
	t.Helper()
	sources = fstest.MapFS{}
	for _, pattern := range []string{"routines/*.toml", "learn/*.toml", "poses/*.json"} {
		names, err := fs.Glob(assets.Sources, pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(assets.Sources, name)
			if err != nil {
				t.Fatal(err)
			}
			sources[name] = &fstest.MapFile{Data: data}
		}
	}
	before = string(sources[changed].Data)
	sources[changed] = &fstest.MapFile{Data: []byte(change(before))}
	return sources, before
}

// compile returns the Go file of all that is shipped.
func compile(sources fs.FS) ([]byte, error) {
	folder, err := fs.Sub(sources, "routines")
	if err != nil {
		return nil, err
	}
	drawn := func(pose string) bool {
		_, err := fs.Stat(sources, "poses/"+pose+".json")
		return err == nil
	}
	all, broken := routines.ReadAll(drawn, routines.Folder{Name: "routines", Files: folder})
	names, err := fs.Glob(sources, "routines/*.toml")
	for _, name := range names {
		if !slices.ContainsFunc(all, func(r routines.Routine) bool { return "routines/"+r.ID+".toml" == name }) {
			broken = append(broken, fmt.Errorf("reading %s: its id is another than its name", name))
		}
	}
	signs, err1 := decoded[diary.Checklist](sources, "learn/signs.toml")
	flags, err2 := decoded[insight.FlagBook](sources, "learn/flags.toml")
	body, err3 := decoded[diary.BodyWords](sources, "learn/safety.toml")
	if err := errors.Join(append(broken, err, err1, err2, err3)...); err != nil {
		return nil, err
	}
	text := bytes.NewBufferString(head)
	fmt.Fprintf(text, "var all = %s\n\n", literal(reflect.ValueOf(all)))
	fmt.Fprintf(text, "var checklist = %s\n\n", literal(reflect.ValueOf(signs)))
	fmt.Fprintf(text, "var flags = %s\n\n", literal(reflect.ValueOf(flags)))
	fmt.Fprintf(text, "func body() diary.BodyWords { return %s }\n", literal(reflect.ValueOf(body))) // a map is not made at every start
	return format.Source(text.Bytes())
}

const head = `// Code generated from the files in assets; DO NOT EDIT.

package shipped

import (
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

`

// decoded reads a file of words, which lacks none and has no unknown key.
func decoded[T interface{ Check() error }](sources fs.FS, name string) (value T, err error) {
	data, err := fs.ReadFile(sources, name)
	if err == nil {
		err = toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(&value)
	}
	if err == nil {
		err = value.Check()
	}
	if err != nil {
		return value, fmt.Errorf("reading %s: %w", name, err)
	}
	return value, nil
}
