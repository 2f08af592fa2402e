package verify

import (
	"encoding/binary"
	"hash/fnv"
	"os"

	bolt "go.etcd.io/bbolt"
)

// Salvage calls see with what can be read from a file that Pages refuses: the entries of all
// pages used by the newest state. An entry may come twice, with a wrong bucket or none, "",
// and with wrong bytes, so the caller must be able to verify it by itself. If it is unknown
// which pages are free, an entry may be an old one.
func Salvage(tx *bolt.Tx, file *os.File, see func(bucket string, key, value []byte)) {
	size := tx.DB().Info().PageSize
	p := &pages{lax: true, file: file, see: see, size: size, used: make([]bool, int(tx.Size())/size)}
	known := p.freelist(uint64(tx.ID())) == nil // the pages that are used already are free
	_ = p.tree(uint64(tx.Cursor().Bucket().Root()), bounds{}, "")
	if !known {
		return
	}
	for id := range uint64(len(p.used)) {
		_ = p.tree(id, bounds{}, "") // what nothing leads to any more
	}
}

// Metas reports whether both states of a file, the newest and the previous one, can be
// read. If not, the newest may be missing.
func Metas(file *os.File, pageSize int) bool {
	return readMeta(file, 0) != nil && readMeta(file, int64(pageSize)) != nil
}

// Newest returns the id of the newest transaction in a file, 0 if none can be read.
func Newest(file *os.File, pageSize int) (txid uint64) {
	for _, at := range []int64{0, int64(pageSize)} {
		if meta := readMeta(file, at); meta != nil {
			txid = max(txid, binary.NativeEndian.Uint64(meta[metaTxid:]))
		}
	}
	return txid
}

// readMeta returns a meta page, nil if its checksum does not match.
func readMeta(file *os.File, at int64) []byte {
	meta := make([]byte, metaEnd)
	if _, err := file.ReadAt(meta, at); err != nil || binary.NativeEndian.Uint32(meta[headerSize:]) != magic {
		return nil
	}
	sum := fnv.New64a()
	_, _ = sum.Write(meta[headerSize:metaSum])
	if binary.NativeEndian.Uint64(meta[metaSum:]) != sum.Sum64() {
		return nil
	}
	return meta
}
