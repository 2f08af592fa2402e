package routines_test

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"

	"calmcalf/routines"

	"github.com/google/go-cmp/cmp"
)

func file(id string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("# mine\nid = '" + id + "'\nname = 'x'\n[[step]]\ntitle = 'x'\nhold = '1s'\n")}
}

func ordered(id string, place int) *fstest.MapFile {
	f := file(id)
	f.Data = fmt.Appendf(nil, "order = %d\n%s", place, f.Data)
	return f
}

func TestReadAllReadsWhatItCan(t *testing.T) {
	tests := []struct {
		name    string
		folders []routines.Folder
		ids     []string
		errs    []string
	}{
		{
			"routines come in the order of their ids",
			[]routines.Folder{{Files: fstest.MapFS{"1.toml": file("calf"), "2.toml": file("arch"), "notes.txt": file("no"), ".swp.toml": file("no")}}},
			[]string{"arch", "calf"},
			nil,
		},
		{
			"those with an order come first, in it",
			[]routines.Folder{{Files: fstest.MapFS{"1.toml": file("arch"), "2.toml": ordered("thigh", 1), "3.toml": ordered("calf", 2), "4.toml": ordered("bed", 1)}}},
			[]string{"bed", "thigh", "calf", "arch"},
			nil,
		},
		{
			"a broken file hides no other",
			[]routines.Folder{{Name: "/mine", Files: fstest.MapFS{"a.toml": {Data: []byte("id = 1")}, "b.toml": file("calf")}}},
			[]string{"calf"},
			[]string{"/mine/a.toml:1:1: the routine has no name; add name = \"My stretch\"\n" +
				"/mine/a.toml:1:1: the routine has no step; add [[step]] and its lines\n" +
				"/mine/a.toml:1:1: id is not a text; put it in quotes"},
		},
		{
			"an id used twice in a folder is the first file's",
			[]routines.Folder{{Files: fstest.MapFS{"a.toml": file("calf"), "b.toml": file("calf")}}},
			[]string{"calf"},
			[]string{`b.toml:2:1: id "calf" is already the id of a.toml; choose another one`},
		},
		{
			"an id used twice over folders is the first folder's",
			[]routines.Folder{{Name: "built in", Files: fstest.MapFS{"z.toml": file("calf")}}, {Name: "/mine/", Files: fstest.MapFS{"a.toml": file("calf"), "b.toml": file("arch")}}},
			[]string{"arch", "calf"},
			[]string{`/mine/a.toml:2:1: id "calf" is already the id of built in/z.toml; choose another one`},
		},
		{
			"routines that were read before keep their ids",
			[]routines.Folder{{Name: "a built-in routine", Read: []routines.Routine{{ID: "calf"}}}, {Name: "/mine", Files: fstest.MapFS{"a.toml": file("calf"), "b.toml": file("arch")}}},
			[]string{"arch", "calf"},
			[]string{`/mine/a.toml:2:1: id "calf" is already the id of a built-in routine; choose another one`},
		},
		{
			"what the file system refuses is named, without a name that cannot be printed",
			[]routines.Folder{{Name: "/mine", Files: refusing{fstest.MapFS{"pi\x1bpe.toml": {Mode: fs.ModeNamedPipe}}}}, {Files: fstest.MapFS{"b.toml": file("calf")}}},
			[]string{"calf"},
			[]string{`can't read the routine "/mine/pi\x1bpe.toml": it is a pipe`},
		},
		{
			"a large file is refused",
			[]routines.Folder{{Files: fstest.MapFS{"a.toml": {Data: make([]byte, 5*routines.MaxFile)}}}},
			nil,
			[]string{"a.toml:1:1: the file is too large; a routine is at most 1024 KiB"},
		},
		{"a folder that does not exist has no routines", []routines.Folder{{Name: "/none", Files: broken{fs.ErrNotExist}}}, nil, nil},
		{
			"a folder that cannot be read is told",
			[]routines.Folder{{Name: "/locked", Files: broken{fs.ErrPermission}}, {Files: fstest.MapFS{"b.toml": file("calf")}}},
			[]string{"calf"},
			[]string{"can't list the routines in /locked: permission denied"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, errs := routines.ReadAll(nil, tt.folders...)
			var ids, texts []string
			for _, r := range all {
				ids = append(ids, r.ID)
			}
			for _, err := range errs {
				texts = append(texts, fmt.Sprint(err))
			}
			if diff := cmp.Diff(tt.ids, ids); diff != "" {
				t.Errorf("ids (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.errs, texts); diff != "" {
				t.Errorf("errors (-want +got):\n%s", diff)
			}
		})
	}
}

// broken is a file system whose every file cannot be opened.
type broken struct{ err error }

func (b broken) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: b.err}
}

// refusing is a file system that opens nothing but its root.
type refusing struct{ fstest.MapFS }

func (r refusing) Open(name string) (fs.File, error) {
	if name == "." {
		return r.MapFS.Open(name)
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("it is a pipe")}
}
