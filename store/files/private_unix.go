//go:build unix

package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// ErrShared is the error for a file that others can access, and that can't be made private.
var ErrShared = errors.New("it is not private")

// Private restricts an open file to its owner, and its folder, too, if that has the
// program's own name. It reports whether others could have read it. The error is ErrShared
// for a file of another user, or in a folder where anyone may replace it.
func Private(file *os.File, folder, own string) (repaired bool, err error) {
	info, err := file.Stat()
	if err != nil {
		return false, err
	}
	if stat, is := info.Sys().(*syscall.Stat_t); is && int(stat.Uid) != os.Geteuid() {
		return false, fmt.Errorf("%s belongs to another user (number %d): name a file of your own (%w)", file.Name(), stat.Uid, ErrShared)
	}
	dir, err := os.Stat(folder)
	if err != nil {
		return false, err
	}
	if mode := dir.Mode(); mode.Perm()&0o002 != 0 && mode&fs.ModeSticky == 0 {
		return false, fmt.Errorf("anyone can write to the folder %s, and so could replace your journal: stop that with chmod o-w, or name a file elsewhere (%w)", folder, ErrShared)
	}
	repaired = narrow(info, file.Chmod)
	return dir.Name() == own && Narrow(folder) || repaired, nil
}

// Narrow restricts a file or a folder to its owner, and reports whether it was not before. If
// it does not exist, or is another user's, it does nothing.
func Narrow(path string) bool {
	info, err := os.Stat(path)
	return err == nil && (info.IsDir() || info.Mode().IsRegular()) && narrow(info, func(mode fs.FileMode) error { return os.Chmod(path, mode) })
}

// narrow removes the permissions of others, if the file system supports that.
func narrow(info fs.FileInfo, chmod func(fs.FileMode) error) bool {
	const others = 0o077
	return info.Mode().Perm()&others != 0 && chmod(info.Mode().Perm()&^others) == nil
}
