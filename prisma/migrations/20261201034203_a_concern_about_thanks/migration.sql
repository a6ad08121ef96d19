-- AlterEnum
ALTER TYPE "ConcernKind" ADD VALUE 'thanks';
