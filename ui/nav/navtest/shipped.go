package navtest

import (
	"io/fs"
	"testing"

	"calmcalf/assets"
	"calmcalf/routines"
	"calmcalf/store/diary"

	"github.com/pelletier/go-toml/v2"
)

// Shipped reads a TOML file that the program ships.
func Shipped[T any](t *testing.T, name string) T {
	t.Helper()
	var into T
	data, err := assets.Files.ReadFile(name)
	if err == nil {
		err = toml.Unmarshal(data, &into)
	}
	if err != nil {
		t.Fatal(err)
	}
	return into
}

// Checklist is the shipped self-check, for somebody in the United Kingdom.
func Checklist(t *testing.T) diary.Checklist {
	t.Helper()
	return Shipped[diary.Checklist](t, "learn/signs.toml").For(diary.Profile{Country: diary.UnitedKingdom})
}

// Routine is a shipped routine.
func Routine(t *testing.T, id string) routines.Routine {
	t.Helper()
	data, err := assets.Files.ReadFile("routines/" + id + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	r, err := routines.Read(id+".toml", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Routines are all shipped routines, in their order.
func Routines(t *testing.T) []routines.Routine {
	t.Helper()
	files, err := fs.Sub(assets.Files, "routines")
	if err != nil {
		t.Fatal(err)
	}
	all, errs := routines.ReadAll(nil, routines.Folder{Files: files})
	for _, err := range errs {
		t.Fatal(err)
	}
	return all
}
