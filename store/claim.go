package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"calmcalf/store/files"
)

// mark is the path of the file that marks something as open, without the name of the mark.
func (j *Journal) mark() string { return j.file() + ".open-" }

// Claim marks something, such as a form, as open, until Release or until the process ends, however
// it ends. The mark has a name, by which Claimed finds it from other processes: it is a file next
// to the journal, locked by this process.
func (j *Journal) Claim() (name string, err error) {
	mark := j.mark()
	if err := files.MakeDir(filepath.Dir(mark)); err != nil {
		return "", err
	}
	marks, _ := filepath.Glob(mark + "*")
	for _, path := range marks {
		_ = j.Claimed(strings.TrimPrefix(path, mark)) // what was killed leaves none
	}
	file, err := os.CreateTemp(filepath.Dir(mark), filepath.Base(mark)+"*")
	if err != nil {
		return "", err
	}
	if !files.Lock(file) {
		return "", errors.Join(errors.New("another program has locked "+file.Name()), file.Close(), os.Remove(file.Name()))
	}
	name = strings.TrimPrefix(filepath.Base(file.Name()), filepath.Base(mark))
	j.claims.Store(name, file)
	return name, nil
}

// Release ends what Claim began.
func (j *Journal) Release(name string) {
	if file, is := j.claims.LoadAndDelete(name); is {
		_ = file.(*os.File).Close()
		_ = os.Remove(file.(*os.File).Name())
	}
}

// Claimed reports whether what a mark stands for is still open, in this process or another one. The
// mark of a process that was killed is removed.
func (j *Journal) Claimed(name string) bool {
	path := j.mark() + filepath.Base(name)
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	free := files.Lock(file)
	_ = file.Close()
	if free {
		_ = os.Remove(path)
	}
	return !free
}
