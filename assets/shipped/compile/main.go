// Command compile writes the Go of the package shipped, from the routines and the words in
// assets. It refuses what is not right in them, with its place.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"io/fs"
	"os"
	"reflect"

	"calmcalf/assets"
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"

	"github.com/pelletier/go-toml/v2"
)

func main() {
	text, err := compile(assets.Sources)
	if err == nil {
		err = os.WriteFile("compiled.go", text, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// compile returns the Go file of all that is shipped.
func compile(sources fs.FS) ([]byte, error) {
	folder, err := fs.Sub(sources, "routines")
	if err != nil {
		return nil, err
	}
	all, broken := routines.ReadAll(drawn, routines.Folder{Name: "routines", Files: folder})
	signs, err1 := decoded[diary.Checklist](sources, "learn/signs.toml")
	flags, err2 := decoded[insight.FlagBook](sources, "learn/flags.toml")
	body, err3 := decoded[diary.BodyWords](sources, "learn/safety.toml")
	if err := errors.Join(append(broken, err1, err2, err3)...); err != nil {
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

// drawn reports whether there is a figure for a pose.
func drawn(pose string) bool {
	_, err := fs.Stat(assets.Files, "poses/"+pose+".json")
	return err == nil
}

// decoded reads a file of words, in which everything has to be known and complete.
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
