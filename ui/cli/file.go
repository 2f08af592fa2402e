package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// writeNew writes a file that the user named, all of it or nothing, for its owner
// alone: it tells of nights. A file that is there already stays unless force says
// otherwise, and no folder is made.
func writeNew(path string, data []byte, force bool) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s is a folder; name a file in it", path)
	case err == nil && !info.Mode().IsRegular():
		return fmt.Errorf("%s is no file; name another", path)
	case err == nil && !force:
		return fmt.Errorf("%s is there already; name another file, or write over it with --force", path)
	}
	if _, err := os.Stat(filepath.Dir(path)); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no folder %s; make it first", filepath.Dir(path))
	}
	if err := replaceFile(path, data); err != nil {
		return fmt.Errorf("writing %s: %w; check that there is room on the disk and that you may write there", path, err)
	}
	return nil
}
