package vn.thidua.scoring.rankings.snapshots;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.snapshot.EntrySource;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;

/**
 * Members and their entries as few bytes: a byte that names the form, then the members, deflated.
 * Leaves go by their position in the scheme, which never changes.
 */
public final class PackedMembers {

  private static final int FORM = 1;
  private static final int NO_SHEET = 0xffff;

  private static final int TARGET = 1;
  private static final int ACTUAL = 1 << 1;
  private static final int POINTS = 1 << 2;
  private static final int COUNT = 1 << 3;
  private static final int PASSED_SAID = 1 << 4;
  private static final int PASSED = 1 << 5;

  /** Of a self-score: whether the leaf is assigned. Of a review: whether it rejects or lifts. */
  private static final int FIRST = 1 << 6;

  /** Of a self-score: whether there is evidence. Of a review: whether it rejects. */
  private static final int SECOND = 1 << 7;

  private static final int SELF = 1;
  private static final int HEAD = 1 << 1;
  private static final int OFFICE = 1 << 2;
  private static final int SOURCE_SHIFT = 3;

  private PackedMembers() {}

  public static byte[] pack(List<RankingSnapshot.Member> members, CompiledScheme scheme) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    bytes.write(FORM);
    ByteArrayOutputStream plain = new ByteArrayOutputStream(32 * 1024);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, deflater)) {
      write(members, scheme, new DataOutputStream(plain));
      plain.writeTo(deflated);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  static List<RankingSnapshot.Member> unpack(byte[] packed, CompiledScheme scheme) {
    if (packed[0] != FORM) {
      throw new IllegalStateException("No form " + packed[0] + " of snapshots is known");
    }
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(new ByteArrayInputStream(packed, 1, packed.length - 1)))) {
      return read(in, scheme);
    } catch (IOException broken) {
      throw new UncheckedIOException("A snapshot cannot be unpacked", broken);
    }
  }

  private static void write(
      List<RankingSnapshot.Member> members, CompiledScheme scheme, DataOutputStream out)
      throws IOException {
    out.writeShort(members.size());
    for (RankingSnapshot.Member member : members) {
      out.writeLong(member.organizationId().getMostSignificantBits());
      out.writeLong(member.organizationId().getLeastSignificantBits());
      out.writeBoolean(member.name() != null);
      if (member.name() != null) {
        out.writeUTF(member.name());
      }
      out.writeShort(member.bars().size());
      for (String bar : member.bars()) {
        out.writeUTF(bar);
      }
      List<RankingSnapshot.Line> lines = member.lines();
      out.writeShort(lines == null ? NO_SHEET : lines.size());
      for (RankingSnapshot.Line line : lines == null ? List.<RankingSnapshot.Line>of() : lines) {
        write(line, scheme, out);
      }
    }
  }

  private static void write(RankingSnapshot.Line line, CompiledScheme scheme, DataOutputStream out)
      throws IOException {
    Leaf leaf = scheme.leaf(line.criterion());
    if (leaf == null) {
      throw new IllegalArgumentException("No leaf " + line.criterion());
    }
    Entry entry = line.entry();
    out.writeShort(leaf.position());
    out.writeByte(
        (entry.selfScore() == null ? 0 : SELF)
            | (entry.headReview() == null ? 0 : HEAD)
            | (entry.officeReview() == null ? 0 : OFFICE)
            | line.source().ordinal() << SOURCE_SHIFT);
    SelfScore self = entry.selfScore();
    if (self != null) {
      values(
          (self.assigned() ? FIRST : 0) | (self.evidence() > 0 ? SECOND : 0),
          self.target(),
          self.actual(),
          self.points(),
          self.passed(),
          self.count(),
          out);
      if (self.evidence() > 0) {
        out.writeInt(self.evidence());
      }
    }
    write(entry.headReview(), out);
    write(entry.officeReview(), out);
  }

  private static void write(@Nullable Review review, DataOutputStream out) throws IOException {
    if (review != null) {
      Boolean rejected = review.rejected();
      values(
          (rejected == null ? 0 : FIRST) | (Boolean.TRUE.equals(rejected) ? SECOND : 0),
          review.target(),
          review.actual(),
          review.points(),
          review.passed(),
          review.count(),
          out);
    }
  }

  private static void values(
      int flags,
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Nullable BigDecimal count,
      DataOutputStream out)
      throws IOException {
    out.writeByte(
        flags
            | (target == null ? 0 : TARGET)
            | (actual == null ? 0 : ACTUAL)
            | (points == null ? 0 : POINTS)
            | (count == null ? 0 : COUNT)
            | (passed == null ? 0 : PASSED_SAID)
            | (Boolean.TRUE.equals(passed) ? PASSED : 0));
    decimal(target, out);
    decimal(actual, out);
    decimal(points, out);
    decimal(count, out);
  }

  private static void decimal(@Nullable BigDecimal value, DataOutputStream out) throws IOException {
    if (value != null) {
      byte[] digits = value.unscaledValue().toByteArray();
      out.writeByte(value.scale());
      out.writeByte(digits.length);
      out.write(digits, 0, digits.length);
    }
  }

  private static List<RankingSnapshot.Member> read(DataInputStream in, CompiledScheme scheme)
      throws IOException {
    int size = in.readUnsignedShort();
    List<RankingSnapshot.Member> members = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      UUID id = new UUID(in.readLong(), in.readLong());
      String name = in.readBoolean() ? in.readUTF() : null;
      int barred = in.readUnsignedShort();
      List<String> bars = new ArrayList<>(barred);
      for (int bar = 0; bar < barred; bar++) {
        bars.add(in.readUTF());
      }
      members.add(new RankingSnapshot.Member(id, name, bars, lines(in, scheme)));
    }
    return members;
  }

  private static @Nullable List<RankingSnapshot.Line> lines(
      DataInputStream in, CompiledScheme scheme) throws IOException {
    int size = in.readUnsignedShort();
    if (size == NO_SHEET) {
      return null;
    }
    List<RankingSnapshot.Line> lines = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      String criterion = scheme.leaves().get(in.readUnsignedShort()).code();
      int flags = in.readUnsignedByte();
      Entry entry =
          new Entry(
              (flags & SELF) == 0 ? null : selfScore(in),
              (flags & HEAD) == 0 ? null : review(in),
              (flags & OFFICE) == 0 ? null : review(in));
      lines.add(
          new RankingSnapshot.Line(criterion, entry, EntrySource.values()[flags >> SOURCE_SHIFT]));
    }
    return lines;
  }

  private static SelfScore selfScore(DataInputStream in) throws IOException {
    int flags = in.readUnsignedByte();
    BigDecimal target = decimal(flags & TARGET, in);
    BigDecimal actual = decimal(flags & ACTUAL, in);
    BigDecimal points = decimal(flags & POINTS, in);
    BigDecimal count = decimal(flags & COUNT, in);
    int evidence = (flags & SECOND) == 0 ? 0 : in.readInt();
    return new SelfScore(
        (flags & FIRST) != 0, target, actual, points, passed(flags), count, evidence);
  }

  private static Review review(DataInputStream in) throws IOException {
    int flags = in.readUnsignedByte();
    BigDecimal target = decimal(flags & TARGET, in);
    BigDecimal actual = decimal(flags & ACTUAL, in);
    BigDecimal points = decimal(flags & POINTS, in);
    BigDecimal count = decimal(flags & COUNT, in);
    Boolean rejected = (flags & FIRST) == 0 ? null : (flags & SECOND) != 0;
    return new Review(target, actual, points, passed(flags), count, rejected);
  }

  private static @Nullable Boolean passed(int flags) {
    return (flags & PASSED_SAID) == 0 ? null : (flags & PASSED) != 0;
  }

  private static @Nullable BigDecimal decimal(int said, DataInputStream in) throws IOException {
    if (said == 0) {
      return null;
    }
    int scale = in.readByte();
    byte[] digits = in.readNBytes(in.readUnsignedByte());
    return new BigDecimal(new BigInteger(digits), scale);
  }
}
